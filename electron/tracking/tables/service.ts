import type { TrackingPapersService } from '#shared/contract/tracking-papers.ts';
import type { App } from '../../app/app.ts';
import { remind } from '../reminder.ts';
import { indicatorPaper } from './indicator-paper.ts';
import { callListPaper, matrixPaper } from './matrix-paper.ts';
import { writeTable } from './write-table.ts';

/** What leaves tracking on paper or as a workbook, as the contract names it. */
export function createTrackingPapersService(app: App): TrackingPapersService {
  return {
    remind: (input) => remind(app, input),
    matrix: (input) => writeTable(app, input, matrixPaper(app, input)),
    callList: (input) => writeTable(app, input, callListPaper(app, input)),
    indicators: (input) => writeTable(app, input, indicatorPaper(app, input)),
  };
}
