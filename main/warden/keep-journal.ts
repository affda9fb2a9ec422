import type { EndReason } from '../../app/session/end-reason.ts';
import type { WipeReport } from '../../app/wipe/report.ts';
export function keepJournal(_dataDirectory: string) {
  return {
    begin: () => undefined,
    end: (_e: {
      reason: EndReason;
      report: WipeReport;
      attempts: number;
      medium: string;
      containment: string | null;
    }) => {
      console.log('ended', JSON.stringify(_e));
    },
    count: (_c: string, _k: string) => undefined,
    close: () => undefined,
  };
}
