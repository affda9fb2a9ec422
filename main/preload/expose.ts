import { contextBridge, ipcRenderer } from 'electron';
import { channelName } from '../../app/ipc/channels.ts';

type Direction = 'call' | 'notice';

/** Puts the bridge derived from the channel list on `window.borne`, and nothing else. */
export function exposeBridge(channels: Readonly<Record<string, Direction>>): void {
  const bridge: Record<string, unknown> = {};
  for (const [name, direction] of Object.entries(channels)) {
    if (direction === 'call')
      bridge[name] = (request: unknown) => ipcRenderer.invoke(channelName(name), request);
    else bridge[`on${name.charAt(0).toUpperCase()}${name.slice(1)}`] = subscribeTo(name);
  }
  contextBridge.exposeInMainWorld('borne', bridge);
}

function subscribeTo(name: string) {
  return (listener: (payload: unknown) => void) => {
    // The page gets the payload only: the event object would hand it the sender.
    const receive = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channelName(name), receive);
    return () => {
      ipcRenderer.removeListener(channelName(name), receive);
    };
  };
}
