import { type ReactNode, useCallback, useState } from 'react';
import type { Figures } from '../../app/figures/figures.ts';
import { type FigurePeriod, figurePeriods, lengthClasses } from '../../app/figures/periods.ts';
import type { NamedFigures, StaffBridge } from '../../app/ipc/staff-contract.ts';
import { isLanguageId, languages } from '../../app/language/language.ts';
import { type Bar, Bars, Columns } from './bars.tsx';
import styles from './page.module.css';
import { StaffButton } from './staff-button.tsx';
import { type StaffWords, useStaffFormats, useStaffWords } from './staff-words.ts';
import { useAnswer } from './use-answer.ts';

/** How often, when and how long the terminal is used: a sentence above each picture. */
export function FiguresPage({ bridge }: { readonly bridge: StaffBridge }) {
  const words = useStaffWords();
  const [period, setPeriod] = useState<FigurePeriod>('days30');
  const [answer] = useAnswer(useCallback(() => bridge.figures(period), [bridge, period]));
  return (
    <>
      <h1 className={styles['title']}>{words('figures.title')}</h1>
      <div className={styles['row']}>
        {figurePeriods.map((one) => (
          <StaffButton key={one} isChosen={one === period} onPress={() => setPeriod(one)}>
            {words(`figures.${one}`)}
          </StaffButton>
        ))}
      </div>
      {answer === 'loading' ? null : answer === 'failed' ? (
        <p className={styles['problem']}>{words('figures.failed')}</p>
      ) : (
        <Report {...answer} />
      )}
    </>
  );
}

function Report({ figures, services }: NamedFigures) {
  const words = useStaffWords();
  const { day } = useStaffFormats();
  const { sessions, from, to, course, detail, counted, wipes } = figures;
  return (
    <>
      <p className={styles['state']}>
        {words('figures.sessions', { count: sessions })}{' '}
        <span className={styles['soft']}>{words('figures.range', { from: day(from), to: day(to) })}</span>
      </p>
      <div className={styles['cards']}>
        <Card isWide title={words('figures.course')}>
          <Columns
            name={words('figures.course')}
            bars={course.map((step) => ({ key: step.from, label: shortDay(step.from), count: step.count }))}
          />
        </Card>
        {detail === null ? (
          <Card isWide title={words('figures.byWeekday')}>
            <p>{words('figures.few')}</p>
          </Card>
        ) : (
          <Detail detail={detail} />
        )}
        {counted === null ? null : <Counted counted={counted} services={services} />}
        <Card title={words('figures.wipes')}>
          <p>{words('figures.wipesGood', { count: wipes.verified })}</p>
          {wipes.failed === 0 ? null : (
            <p className={styles['problem']}>{words('figures.wipesBad', { count: wipes.failed })}</p>
          )}
        </Card>
      </div>
    </>
  );
}

function Detail({ detail }: { readonly detail: NonNullable<Figures['detail']> }) {
  const words = useStaffWords();
  const { weekday } = useStaffFormats();
  const { byHour, byWeekday, byLength, byReason, medianMinutes } = detail;
  const busiestDay = placeOfMost(byWeekday);
  const busiestHour = placeOfMost(byHour);
  const first = byHour.findIndex((count) => count > 0);
  const last = byHour.findLastIndex((count) => count > 0);
  return (
    <>
      <Card
        title={words('figures.byWeekday')}
        said={words('figures.busiestDay', { weekday: weekday(busiestDay, 'long') })}
      >
        <Bars
          name={words('figures.byWeekday')}
          bars={byWeekday.map((count, index) => ({
            key: String(index),
            label: weekday(index, 'long'),
            count,
          }))}
        />
      </Card>
      <Card
        title={words('figures.byHour')}
        said={words('figures.busiestHour', { from: busiestHour, to: busiestHour + 1 })}
      >
        <Columns
          name={words('figures.byHour')}
          bars={byHour.slice(first, last + 1).map((count, index) => {
            const hour = first + index;
            return { key: String(hour), label: words('figures.hour', { hour }), count };
          })}
        />
      </Card>
      <Card
        title={words('figures.byLength')}
        said={words('figures.median', { count: Math.round(medianMinutes) })}
      >
        <Bars
          name={words('figures.byLength')}
          bars={byLength.map((count, index) => lengthBar(words, index, count))}
        />
      </Card>
      <Card title={words('figures.byReason')}>
        <Bars
          name={words('figures.byReason')}
          bars={byReason.map(({ reason, count }) => ({
            key: reason,
            label: words(`reason.${reason}`),
            count,
          }))}
        />
      </Card>
    </>
  );
}

interface CountedProps {
  readonly counted: NonNullable<Figures['counted']>;
  readonly services: NamedFigures['services'];
}

function Counted({ counted, services }: CountedProps) {
  const words = useStaffWords();
  const help: Readonly<Record<string, string>> = {
    called: words('figures.helpCalled'),
    together: words('figures.helpTogether'),
  };
  const named = (key: string): string => (isLanguageId(key) ? languages[key].nativeName : key);
  const kinds = [
    { kind: 'language', title: words('figures.languages'), nameOf: named },
    { kind: 'service', title: words('figures.services'), nameOf: (key: string) => services[key] ?? key },
    { kind: 'help', title: words('figures.help'), nameOf: (key: string) => help[key] ?? key },
  ] as const;
  return (
    <>
      {kinds.map(({ kind, title, nameOf }) => (
        <Card key={kind} title={title} said={words('figures.months')}>
          {counted[kind].length === 0 ? (
            <p className={styles['soft']}>{words('figures.nothing')}</p>
          ) : (
            <Bars
              name={title}
              bars={counted[kind].map(({ key, count }) => ({ key, label: nameOf(key), count }))}
            />
          )}
        </Card>
      ))}
    </>
  );
}

interface CardProps {
  readonly title: string;
  /** The same in words, above the picture. */
  readonly said?: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Card({ title, said, isWide = false, children }: CardProps) {
  return (
    <div className={`${styles['card']} ${isWide ? styles['wide'] : ''}`}>
      <h2 className={styles['cardTitle']}>{title}</h2>
      {said === undefined ? null : <p>{said}</p>}
      {children}
    </div>
  );
}

function lengthBar(words: StaffWords, index: number, count: number): Bar {
  const from = lengthClasses[index - 1];
  const to = lengthClasses[index];
  const label =
    to === undefined
      ? words('figures.lengthOver', { from })
      : from === undefined
        ? words('figures.lengthUnder', { to })
        : words('figures.lengthBetween', { from, to });
  return { key: String(index), label, count };
}

function placeOfMost(counts: readonly number[]): number {
  return counts.indexOf(Math.max(...counts));
}

/** `2026-11-25` as `25/11`: both languages of teams read it so on a terminal in France. */
function shortDay(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}`;
}
