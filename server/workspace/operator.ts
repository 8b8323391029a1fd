import type { Report } from '../model/report.ts';

/** Who operates: the credit code where there is one, else the name. */
export function operatorOf({ operator }: Report): string | undefined {
  return operator?.creditCode?.value ?? operator?.name?.plain?.value;
}
