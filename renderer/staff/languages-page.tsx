import { useCallback, useEffect, useState } from 'react';
import type { StaffBridge } from '../../app/ipc/staff-contract.ts';
import { type LanguageId, languages } from '../../app/language/language.ts';
import type { LanguageSummary, Review } from '../../app/staff/language-review.ts';
import { type ReviewKind, reviewKinds } from '../../app/staff/review-kinds.ts';
import { bundledVoices } from '../../app/voice/voices.ts';
import { catalogueFingerprints } from './catalogue-fingerprints.ts';
import styles from './page.module.css';
import { StaffButton } from './staff-button.tsx';
import { type StaffWords, useStaffFormats, useStaffWords } from './staff-words.ts';
import { useAnswer } from './use-answer.ts';

/** Simple synthetic voices, by the notes of voice.md: understood, and no pleasure. */
const plainVoices: ReadonlySet<LanguageId> = new Set<LanguageId>(['uk', 'fa', 'ka', 'bn', 'ti']);

/** Each language, honestly: unreviewed until somebody whose language it is has read it and heard it. */
export function LanguagesPage({ bridge }: { readonly bridge: StaffBridge }) {
  const words = useStaffWords();
  const [known, askAgain] = useAnswer(useCallback(() => bridge.languages(undefined), [bridge]));
  const [texts, setTexts] = useState<ReadonlyMap<LanguageId, string>>(new Map());
  useEffect(() => {
    void catalogueFingerprints().then(setTexts);
  }, []);
  const tick = (language: LanguageId, kind: ReviewKind, isTicked: boolean): void => {
    const now = texts.get(language);
    if (now === undefined) return;
    void bridge.review({ language, kind, texts: now, isTicked }).then(askAgain);
  };
  return (
    <>
      <h1 className={styles['title']}>{words('languages.title')}</h1>
      <p className={styles['lead']}>{words('languages.text')}</p>
      {known === 'loading' ? null : known === 'failed' ? (
        <p className={styles['problem']}>{words('languages.failed')}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words('languages.language')}</th>
              <th scope="col">{words('languages.voice')}</th>
              {reviewKinds.map((kind) => (
                <th key={kind} scope="col">
                  {words(`languages.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map((summary) => (
              <Row
                key={summary.language}
                summary={summary}
                texts={texts.get(summary.language)}
                onTick={tick}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface RowProps {
  readonly summary: LanguageSummary;
  readonly texts: string | undefined;
  readonly onTick: (language: LanguageId, kind: ReviewKind, isTicked: boolean) => void;
}

function Row({ summary, texts, onTick }: RowProps) {
  const words = useStaffWords();
  const { day } = useStaffFormats();
  const { language } = summary;
  const { nativeName, tag, direction } = languages[language];
  const isFalc = language === 'falc' && reviewKinds.every((kind) => isOfNow(summary[kind], texts));
  return (
    <tr>
      <th scope="row">
        <bdi lang={tag} dir={direction}>
          {nativeName}
        </bdi>
        {/* The name is a promise that only its readers can make. */}
        {isFalc ? ' (FALC)' : ''}
      </th>
      <td>{voiceIn(words, summary)}</td>
      {reviewKinds.map((kind) => {
        const review = summary[kind];
        const isGood = isOfNow(review, texts);
        return (
          <td key={kind}>
            <StaffButton
              isChosen={isGood}
              spokenName={`${words(isGood ? 'languages.yes' : 'languages.no')} – ${words(`languages.${kind}`)} – ${nativeName}`}
              onPress={() => onTick(language, kind, !isGood)}
            >
              {words(isGood ? 'languages.yes' : 'languages.no')}
            </StaffButton>
            {review === null ? null : (
              <p className={isGood ? styles['soft'] : styles['problem']}>
                {words(isGood ? 'languages.by' : 'languages.changed', {
                  name: review.by,
                  day: day(review.day),
                })}
              </p>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function isOfNow(review: Review | null, texts: string | undefined): boolean {
  return review !== null && review.texts === texts;
}

function voiceIn(words: StaffWords, { language, recorded }: LanguageSummary): string {
  const isSynthetic = bundledVoices[language] !== null;
  if (recorded > 0)
    return words(isSynthetic ? 'languages.recorded' : 'languages.recordedOnly', { count: recorded });
  if (!isSynthetic) return words('languages.noVoice');
  return words(plainVoices.has(language) ? 'languages.plainVoice' : 'languages.bundledVoice');
}
