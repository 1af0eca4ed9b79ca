import { lowerFirst } from '../first-letter.ts';

/** Wording of a dispatch that hands out the tasks of a plan from above. */
export const assignmentText = {
  opening: (issuer: string, parentPlan: string) =>
    `Thực hiện ${parentPlan} (gửi kèm), ${issuer} giao nhiệm vụ cho các cơ quan, đơn vị, địa phương như sau:`,
  openingAlone: (issuer: string, matter: string) =>
    `Để ${lowerFirst(matter)}, ${issuer} giao nhiệm vụ cho các cơ quan, đơn vị, địa phương như sau:`,
  actor: (actor: string) => `Giao ${actor}:`,
  actorWith: (actor: string, coActors: string) => `Giao ${actor} chủ trì, phối hợp với ${coActors}:`,
  due: (deadline: string) => `Hoàn thành ${deadline}.`,
  closing: (issuer: string) =>
    `Quá trình thực hiện nếu có vướng mắc, các cơ quan, đơn vị, địa phương kịp thời phản ánh về ${issuer} để được xem xét, hướng dẫn`,
};
