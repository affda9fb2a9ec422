import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Control } from '../controls/control.tsx';
import { useScene } from '../scene/scene-context.tsx';
import { type GuideKey, guideMark } from '../voice/tour.ts';
import { useWords } from '../words/use-words.ts';
import { ActionButton } from './action-button.tsx';
import { isTooSmall } from './fit.ts';
import styles from './tile-pages.module.css';
import { chooseTilePlan, mostTilesOnPage, type TileCandidate, type TilePlan } from './tile-plan.ts';

/** How tiles are drawn while nothing has been measured. */
const unmeasured: TilePlan = { columns: 1, rows: 1, shape: 'tall', words: 'usual', rowHeight: 0, spare: 0 };

interface TilePagesProps {
  /** Each a `Tile` with a key. */
  readonly tiles: readonly ReactNode[];
  /** What the tiles are, for screen readers. */
  readonly label: string;
  /** Changes with whatever changes the tiles' size: language and text size. */
  readonly looks: string;
  /** What a tour of the screen says about the tiles. */
  readonly guide?: GuideKey;
  /** Of tiles on a page; eight unless told. */
  readonly most?: number;
}

/**
 * Tiles in pages with large buttons between them: nobody has to know what scrolling is.
 * How many fit is measured, not guessed: all tiles are drawn once, before the frame is shown, in each
 * arrangement, and the best is kept until size, language or text size change.
 */
export function TilePages({ tiles, label, looks, guide, most = mostTilesOnPage }: TilePagesProps) {
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLUListElement>(null);
  const pager = useRef<HTMLElement>(null);
  const [plan, setPlan] = useState<{ readonly plan: TilePlan; readonly looks: string } | null>(null);
  const [wantedPage, setPage] = useState(0);
  const words = useWords();
  // Before a language is chosen an arrow says more than words in a language that may not be the visitor's.
  const isUnspoken = useScene().view.language === null;

  const key = `${looks} ${tiles.length}`;
  const settled = plan !== null && plan.looks === key ? plan.plan : null;

  useLayoutEffect(() => {
    if (settled !== null || box.current === null || grid.current === null || pager.current === null) return;
    setPlan({
      plan: measure(box.current, grid.current, pager.current, { count: tiles.length, most }),
      looks: key,
    });
  }, [settled, key, tiles.length, most]);

  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    let size = `${current.clientWidth} ${current.clientHeight}`;
    const again = (): void => setPlan(null);
    const observer = new ResizeObserver(() => {
      const now = `${current.clientWidth} ${current.clientHeight}`;
      if (now === size) return;
      size = now;
      again();
    });
    observer.observe(current);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, []);

  const perPage = settled === null ? tiles.length : settled.columns * settled.rows;
  const pages = Math.max(1, Math.ceil(tiles.length / perPage));
  const page = Math.min(wantedPage, pages - 1);
  // While measuring, the longest it can become: a line more would push the buttons over the tiles.
  const position = settled === null ? { page: tiles.length, pages: tiles.length } : { page: page + 1, pages };
  const shown = tiles.slice(page * perPage, (page + 1) * perPage);

  return (
    <div ref={box} className={styles['box']} data-settled={settled !== null}>
      <ul
        ref={grid}
        className={styles['grid']}
        aria-label={label}
        {...guideMark(guide)}
        data-shape={(settled ?? unmeasured).shape}
        data-words={(settled ?? unmeasured).words}
        style={{
          '--columns': (settled ?? unmeasured).columns,
          '--rows': (settled ?? unmeasured).rows,
          '--row-height': `${(settled ?? unmeasured).rowHeight}px`,
          '--spare': `${(settled ?? unmeasured).spare}px`,
        }}
      >
        {shown.map((tile, place) => (
          <li key={page * perPage + place} className={styles['place']}>
            {tile}
          </li>
        ))}
      </ul>
      {settled === null || pages > 1 ? (
        <nav ref={pager} className={styles['pager']} aria-label={words('pages.position', position)}>
          <ActionButton
            picture={<Control name="previous" />}
            isDisabled={page === 0}
            spokenName={words('pages.previous')}
            onPress={() => setPage(page - 1)}
          >
            {isUnspoken ? null : words('pages.previous')}
          </ActionButton>
          <p aria-live="polite">
            {isUnspoken ? `${position.page} / ${position.pages}` : words('pages.position', position)}
          </p>
          <ActionButton
            guide="more"
            // Its bold words are the wider ones: measured as such, they do not take a line more afterwards.
            weight={settled !== null && page === pages - 1 ? 'plain' : 'main'}
            picture={<Control name="next" />}
            isDisabled={page === pages - 1}
            spokenName={words('pages.next')}
            onPress={() => setPage(page + 1)}
          >
            {isUnspoken ? null : words('pages.next')}
          </ActionButton>
        </nav>
      ) : null}
    </div>
  );
}

interface Wanted {
  readonly count: number;
  readonly most: number;
}

/** Gather: draws every candidate once. Decide: chooseTilePlan. */
function measure(box: HTMLElement, grid: HTMLElement, pager: HTMLElement, { count, most }: Wanted): TilePlan {
  const gap = Number.parseFloat(getComputedStyle(grid).rowGap) || 0;
  // A third of the screen: one tile alone would otherwise be a poster.
  const tallest = Math.min(window.innerHeight, window.innerWidth) / 3;
  const isUpright = box.clientHeight > box.clientWidth;
  const candidates = gatherCandidates(grid, most);
  const room = { gap, tallest, isUpright };
  const whole = chooseTilePlan(candidates, Math.min(count, most), { ...room, height: box.clientHeight });
  if (whole.columns * whole.rows >= count) return whole;
  const height = box.clientHeight - pager.offsetHeight - gap;
  return chooseTilePlan(candidates, Math.min(count, most), { ...room, height });
}

function gatherCandidates(grid: HTMLElement, most: number): readonly TileCandidate[] {
  const candidates: TileCandidate[] = [];
  // Without a picture there is nothing to stand above or beside the words.
  const shapes = grid.querySelector('img, svg') === null ? (['tall'] as const) : (['tall', 'wide'] as const);
  for (const words of ['usual', 'small'] as const) {
    for (const shape of shapes) {
      for (const columns of most > mostTilesOnPage ? [5, 4, 3, 2, 1] : [4, 3, 2, 1]) {
        grid.dataset['shape'] = shape;
        grid.dataset['words'] = words;
        grid.style.setProperty('--columns', String(columns));
        candidates.push({ columns, shape, words, tileHeight: tileHeightIn(grid) });
      }
    }
  }
  // As React left them: it writes only what it believes to have changed.
  grid.dataset['shape'] = unmeasured.shape;
  grid.dataset['words'] = unmeasured.words;
  grid.style.setProperty('--columns', String(unmeasured.columns));
  return candidates;
}

/** The tallest tile, or null where one is too narrow for a word of its own. */
function tileHeightIn(grid: HTMLElement): number | null {
  let tallest = 0;
  for (const tile of grid.querySelectorAll<HTMLElement>('[data-weight="tile"]')) {
    if (isTooSmall(tile)) return null;
    tallest = Math.max(tallest, tile.offsetHeight);
  }
  return tallest;
}
