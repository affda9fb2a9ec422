// The least an Electron program can be: one window with one page. What every figure of ours is set beside.
import { app, BaseWindow, WebContentsView } from 'electron';

app.on('window-all-closed', () => undefined);
// Not awaited at the top: Electron becomes ready only once this module has run to its end.
void app.whenReady().then(() => {
  const window = new BaseWindow({ width: 1280, height: 800 });
  const view = new WebContentsView({ webPreferences: { sandbox: true } });
  window.contentView.addChildView(view);
  view.setBounds({ x: 0, y: 0, width: 1280, height: 700 });
  return view.webContents.loadURL(process.argv.at(-1) ?? 'about:blank');
});
