import { printShare, ROWS_FOR_PRECISION } from './interval.ts';
import { groupBy, type Judged, type Score, score } from './score.ts';

/** The report as text: the whole, each language, each kind, and the errors grouped by cause. */
export function printReport(rows: readonly Judged[]): string {
  const parts = [section('all', score(rows))];
  const languages = groupBy(rows, (row) => row.locale);
  if (languages.size > 1) for (const [locale, group] of languages) parts.push(section(locale, score(group)));
  const kinds = [...groupBy(rows, (row) => row.kind)];
  if (kinds.length > 1) {
    parts.push(
      [
        'by kind (exact)',
        ...kinds.map(([kind, group]) => `  ${kind.padEnd(22)} ${printShare(score(group).exact)}`),
      ].join('\n'),
    );
  }
  const wrong = rows.filter((row) => row.causes.length > 0);
  for (const [cause, group] of groupBy(wrong, (row) => row.causes[0] as string)) {
    parts.push(
      [
        `${cause} (${group.length})`,
        ...group.map((row) => `  ${row.id} [${row.kind}] ${row.text.replace(/\s+/g, ' ')}`),
      ].join('\n'),
    );
  }
  return parts.join('\n\n');
}

function section(
  title: string,
  {
    rows,
    exact,
    complete,
    itemF1,
    quantity,
    negation,
    acceptCoverage,
    acceptPrecision,
    offMenuRecall,
    falseAccepts,
  }: Score,
): string {
  const precision = printShare(acceptPrecision);
  const shown =
    acceptPrecision.of >= ROWS_FOR_PRECISION
      ? ''
      : `  (>= 99.5 %: not shown, needs ${ROWS_FOR_PRECISION} rows)`;
  return [
    `${title}: ${rows} rows`,
    `  exact                ${printShare(exact)}`,
    `  every field          ${printShare(complete)}`,
    `  item F1              ${itemF1 === null ? 'no items' : `${(100 * itemF1).toFixed(1)} %`}`,
    `  amounts              ${printShare(quantity)}`,
    `  negations            ${printShare(negation)}`,
    `  accepted of orders   ${printShare(acceptCoverage)}`,
    `  right where accepted ${precision}${shown}`,
    `  off-menu recall      ${printShare(offMenuRecall)}`,
    `  non-orders accepted  ${printShare(falseAccepts)}`,
  ].join('\n');
}

/** The same as data. */
export function reportData(rows: readonly Judged[]): unknown {
  const by = (pick: (row: Judged) => string): Record<string, Score> =>
    Object.fromEntries([...groupBy(rows, pick)].map(([key, group]) => [key, score(group)]));
  const wrong = rows.filter((row) => row.causes.length > 0);
  return {
    all: score(rows),
    byLocale: by((row) => row.locale),
    byKind: by((row) => row.kind),
    precisionShown: score(rows).acceptPrecision.of >= ROWS_FOR_PRECISION,
    errors: Object.fromEntries(
      [...groupBy(wrong, (row) => row.causes[0] as string)].map(([cause, group]) => [
        cause,
        group.map(({ id }) => id),
      ]),
    ),
  };
}
