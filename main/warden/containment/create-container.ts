import { createCgroup, openCgroup } from './cgroup.ts';
import type { Container, ContainerRecord } from './container.ts';
import { openEnvironmentMark } from './environment-mark.ts';
import { openProcessTree } from './process-tree.ts';

/** The strongest container this PC offers; the journal says which one it was. */
export function createContainer(id: string): Container {
  if (process.platform !== 'linux') return openProcessTree();
  return createCgroup(`borne-${id}`) ?? openEnvironmentMark(id);
}

/** The container of an earlier run, to end what may still live in it. */
export function reopenContainer(record: ContainerRecord): Container {
  switch (record.kind) {
    case 'cgroup':
      return openCgroup(record.folder);
    case 'environmentMark':
      return openEnvironmentMark(record.mark);
    case 'processTree':
      return openProcessTree(record.root);
    default:
      return record satisfies never;
  }
}
