import { app } from 'electron';

/** No personal certificate lies on a public terminal; Chromium would send the first that fits, without asking (V98). */
export function refuseClientCertificates(onRefused: () => void): void {
  app.on('select-client-certificate', (event, _contents, _address, _certificates, choose) => {
    event.preventDefault();
    choose();
    onRefused();
  });
}
