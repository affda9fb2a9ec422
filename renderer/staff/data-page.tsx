import { purgedTables, type StoredTable } from '../../app/staff/stored-fields.ts';
import styles from './page.module.css';
import { useStaffWords } from './staff-words.ts';

const tables = [
  'session',
  'wipe',
  'wipe_step',
  'counter',
  'asked_site',
  'staff',
] as const satisfies readonly StoredTable[];

/**
 * For the association's data officer: each field that is kept, what for, for how long, and who reads it. That none is
 * missing here is held by a contract test (stored-fields).
 */
export function DataPage({ keepDays }: { readonly keepDays: number }) {
  const words = useStaffWords();
  return (
    <>
      <h1 className={styles['title']}>{words('data.title')}</h1>
      <p className={styles['lead']}>{words('data.text')}</p>
      <div className={styles['list']}>
        {tables.map((table) => (
          <section key={table} className={styles['card']}>
            <h2 className={styles['cardTitle']}>{words(`data.tables.${table}.name`)}</h2>
            <p>{words(`data.tables.${table}.purpose`)}</p>
            <p className={styles['soft']}>
              {purgedTables.has(table) ? words('data.term', { count: keepDays }) : words('data.termOfStaff')}{' '}
              {words(`data.tables.${table}.readers`)}
            </p>
            <table className={styles['table']}>
              <tbody>
                {Object.entries(words(`data.tables.${table}.fields`, { returnObjects: true })).map(
                  ([field, meaning]) => (
                    <tr key={field}>
                      <th scope="row">
                        <code>{field}</code>
                      </th>
                      <td>{meaning}</td>
                    </tr>
                  ),
                )}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </>
  );
}
