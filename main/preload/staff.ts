import { staffChannels } from '../../app/ipc/channels.ts';
import { exposeBridge } from './expose.ts';

exposeBridge(staffChannels);
