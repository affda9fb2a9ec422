import { useCallback } from 'react';
import type { StaffBridge } from '../../app/ipc/staff-contract.ts';
import styles from './page.module.css';
import { useStaffFormats, useStaffWords } from './staff-words.ts';
import { useAnswer } from './use-answer.ts';

/** Sites that visitors asked for, by day and never by person. */
export function RequestsPage({ bridge }: { readonly bridge: StaffBridge }) {
  const words = useStaffWords();
  const { day: written } = useStaffFormats();
  const [asked] = useAnswer(useCallback(() => bridge.askedSites(undefined), [bridge]));
  return (
    <>
      <h1 className={styles['title']}>{words('requests.title')}</h1>
      <p className={styles['lead']}>{words('requests.text')}</p>
      {asked === 'loading' ? null : asked === 'failed' ? (
        <p className={styles['problem']}>{words('requests.failed')}</p>
      ) : asked.length === 0 ? (
        <p>{words('requests.none')}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words('requests.site')}</th>
              <th scope="col">{words('requests.days')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({ site, days }) => (
              <tr key={site}>
                <th scope="row">
                  <bdi className={styles['site']}>{site}</bdi>
                </th>
                <td>{days.map(written).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
