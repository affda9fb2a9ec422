import type { WindowsOnly } from '../vector.ts';

const row = (id: string, title: string, setting: string): WindowsOnly => ({
  kind: 'windowsOnly',
  group: 'the Windows around Borne',
  id,
  title,
  setting,
});

/** What no application can close by itself; names before a parenthesis are those of the lockdown's own table. */
export const windowsOnly: readonly WindowsOnly[] = [
  row(
    'W01',
    'desktop, Start, taskbar, Windows key, Alt+Tab',
    'shell-wl and shell-pol (Winlogon\\Shell of the kiosk’s account), Scancode Map without Windows keys',
  ),
  row(
    'W02',
    'the same keys where Keyboard Filter exists',
    'Keyboard Filter, Enterprise and Education only: WEKF_PredefinedKey Win+*, Alt+F4, Alt+Tab, Ctrl+Esc, BreakoutKeyScanCode',
  ),
  row('W03', 'Windows-key shortcuts of Explorer', 'winkeys (NoWinKeys=1), Scancode Map without Windows keys'),
  row(
    'W04',
    'Ctrl+Alt+Del and what it offers',
    'taskmgr, lock, chpw, noclose, fast-user (DisableTaskMgr, DisableLockWorkstation, DisableChangePassword, NoClose, HideFastUserSwitching)',
  ),
  row('W05', 'Task Manager (Ctrl+Shift+Esc)', 'taskmgr (DisableTaskMgr=1), applocker'),
  row(
    'W06',
    'Sticky Keys (Shift five times) and its link to Settings',
    'sticky (StickyKeys\\Flags=506), also for .DEFAULT; control (NoControlPanel=1)',
  ),
  row(
    'W07',
    'Filter, Toggle and Mouse Keys, high contrast',
    'filter, toggle, mousekeys, contrast (Flags 122, 58, 58, 122)',
  ),
  row(
    'W08',
    'Ease of access at logon, Narrator, Magnifier',
    'narrator (WinEnterLaunchEnabled=0), logon-access, applocker',
  ),
  row(
    'W09',
    'on-screen keyboard, emoji panel, dictation, clipboard history',
    'clip-off (AllowClipboardHistory=0, AllowCrossDeviceClipboard=0), ink, winkeys, applocker',
  ),
  row(
    'W10',
    'swipes from the edges, gestures of three and four fingers',
    'edge-swipe (AllowEdgeSwipe=0), shell-wl',
  ),
  row(
    'W11',
    'toasts, update and restart prompts',
    'toast, action-center, lock-toast, balloon, wu-notify, wu-hours, wu-noreboot',
  ),
  row(
    'W12',
    'file windows of anything, as a small Explorer',
    'drives-hide, drives-block, ctxmenu (NoDrives, NoViewOnDrive, NoViewContextMenu), applocker; Borne itself shows none (V49–V66)',
  ),
  row('W13', 'any program that was started', 'account (an ordinary user), applocker, cmd, run, regedit'),
  row(
    'W14',
    'USB: storage, keyboards that type by themselves, network adapters',
    'usb-deny (Deny_All=1), autorun (NoDriveTypeAutoRun=255), ports closed by hand',
  ),
  row(
    'W15',
    'power button, boot menu, USB boot, recovery',
    'buttons, logon-power, noclose; by hand: BIOS password, Secure Boot, BitLocker',
  ),
  row('W16', 'crash windows and the frame of a program that hangs', 'wer-ui (DontShowUI=1, Disabled=1)'),
  row(
    'W17',
    'auto-logon’s password, other accounts, network choice at logon',
    'autologon-lsa instead of DefaultPassword, fast-user, net-ui',
  ),
  row(
    'W18',
    'Remote Desktop, casting, Game Bar, Copilot',
    'remote (fDenyTSConnections=1), copilot, widgets, winkeys',
  ),
  row(
    'W19',
    'a second screen, or one that is unplugged',
    'by hand: one screen, cables out of reach; terminal.yaml names the screen',
  ),
  row(
    'W20',
    'programs that Windows starts for an address',
    'control (NoControlPanel=1), openwith-store, applocker; Borne itself calls none (V29–V33)',
  ),
  row(
    'W21',
    'Edge, started by help (F1)',
    'applocker on msedge.exe and HelpPane.exe; Scancode Map without F1',
  ),
  row(
    'W22',
    'Borne ended, and an empty desktop behind it',
    'shell-pol names the small launcher that starts Borne again',
  ),
  row(
    'W23',
    'Windows Hello, certificate and credential windows',
    'hello-only, control; Borne itself asks for none (V89, V95, V98)',
  ),
  row('W24', 'screen saver, lock after a while', 'sleep (standby and monitor timeouts 0), lock, lockscreen'),
  row('W25', 'menus of input methods, language bar', 'by hand: only the needed input methods; Scancode Map'),
  row(
    'W26',
    'crash dumps and logs with a visitor’s data',
    'wer-ui (Disabled=1), faststart (powercfg /h off), the nightly clearing of traces',
  ),
];
