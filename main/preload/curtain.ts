import { curtainChannels } from '../../app/ipc/channels.ts';
import { exposeBridge } from './expose.ts';

exposeBridge(curtainChannels);
