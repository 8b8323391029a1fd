import { readReport } from '../../read/report.ts';
import type { Report } from '../../report.ts';
import type { KindReader } from '../kind.ts';

export const read: KindReader<Report> = readReport;
