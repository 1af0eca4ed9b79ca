import type { MapProblem } from '../domain/units/plan-map-change.ts';
import { shortDate } from './dates.ts';

/** Why a change of the map cannot be made, as a colleague would say it. */
export function mapProblemText(problem: MapProblem, nameOf: (unitId: string) => string): string {
  switch (problem.kind) {
    case 'nothing':
      return 'Chưa chọn đơn vị nào để sắp xếp.';
    case 'unchanged':
      return 'Chưa có gì khác so với hiện nay. Hãy sửa tên, mã, loại hoặc chọn cấp trên khác.';
    case 'tooEarly':
      return `“${nameOf(problem.unitId)}” đã có thay đổi từ ${shortDate(problem.latest)}. Hãy chọn ngày từ ${shortDate(problem.latest)} trở đi, hoặc hoàn tác thay đổi đó trước.`;
    case 'notThen':
      return `“${nameOf(problem.unitId)}” không hoạt động vào ngày này. Hãy chọn ngày khác hoặc đơn vị khác.`;
    case 'wholeAndMore':
      return `“${nameOf(problem.unitId)}” đã nhập toàn bộ vào một đơn vị thì không còn phần nào để chuyển đi nơi khác. Hãy chọn “một phần” cho từng nơi nhận.`;
    case 'intoItself':
      return `“${nameOf(problem.unitId)}” không thể nhập vào chính mình. Hãy chọn đơn vị nhận khác.`;
    case 'targetEnds':
      return `“${nameOf(problem.unitId)}” nhận thêm địa bàn nhưng lại kết thúc hoạt động trong cùng đợt này. Hãy chọn đơn vị nhận khác.`;
    case 'codeTaken':
      return `Mã “${problem.code}” đang dùng cho “${problem.name}”. Hãy chọn mã khác.`;
    case 'nameTwice':
      return `Có hai đơn vị mới cùng tên “${problem.name}” dưới một đơn vị cấp trên. Hãy sửa lại tên.`;
    case 'nameTaken':
      return `Đã có “${problem.name}” cùng loại, cùng cấp trên. Hãy sửa lại tên hoặc chọn cấp trên khác.`;
    case 'belowItself':
      return `“${nameOf(problem.unitId)}” sẽ nằm dưới chính mình. Hãy chọn đơn vị cấp trên khác.`;
    case 'heirUnknown':
      return `Đơn vị tiếp nhận của “${nameOf(problem.unitId)}” không còn hoạt động từ ngày này. Hãy chọn đơn vị tiếp nhận khác.`;
    case 'chooseHeir':
      return `“${nameOf(problem.unitId)}” được chia về nhiều nơi. Hãy chọn đơn vị tiếp nhận con người, đơn vị trực thuộc và phần việc còn lại.`;
  }
}
