import type { Session } from 'electron';

/** Devices, screens and files beyond the page: nothing is offered, so no native picker has anything to show (M4). */
export function guardDevices(guests: Session): void {
  guests.setDevicePermissionHandler(() => false);
  guests.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  guests.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  guests.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  guests.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  guests.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  guests.on('file-system-access-restricted', (_event, _details, choose) => choose('deny'));
}
