import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import type { WipeGroup } from '../../app/terminal/wipe-groups.ts';
import { Picture, type PictureName } from '../pictures/picture.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './erasing-board.module.css';

type Group = Extract<CurtainView['content'], { kind: 'erasing' }>['groups'][number];

const pictures = {
  sites: 'globe',
  documents: 'document',
  programs: 'computer',
  check: 'search',
} as const satisfies Record<WipeGroup, PictureName>;

/** What is being erased, line by line, each with a tick once it has been looked at again. */
export function ErasingBoard({ groups }: { readonly groups: readonly Group[] }) {
  const words = useWords();
  return (
    <ul className={styles['board']}>
      {groups.map(({ group, state }) => (
        <li key={group} className={styles['line']} data-state={state}>
          <Picture name={pictures[group]} className={styles['picture']} />
          <span className={styles['name']}>{words(`ending.${group}`)}</span>
          <span className="visuallyHidden">{words(`ending.${state}`)}</span>
          <StateSign state={state} />
        </li>
      ))}
    </ul>
  );
}

function StateSign({ state }: { readonly state: Group['state'] }) {
  if (state === 'done') return <Picture name="done" className={styles['sign']} />;
  return <span className={state === 'waiting' ? styles['sign'] : `${styles['sign']} ${styles['ring']}`} />;
}
