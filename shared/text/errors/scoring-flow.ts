/** Texts for refusals around the score sheet: stages, locks, taking back. */
export const scoringFlowErrors = {
  SCORE_UNIT_WITHOUT_TABLE: (p: { unit: string }) =>
    `“${p.unit}” không có bảng điểm trong phong trào này nên chưa chấm được. Hãy kiểm tra nhóm đối tượng của đơn vị và bảng điểm trong Kế hoạch.`,
  SCORE_STAGE_UNKNOWN: (p: { stage: string; table: string }) =>
    `“${p.table}” không có bước “${p.stage}”. Hãy chọn một bước chấm có trong Kế hoạch.`,
  SCORE_STAGE_LOCKED: (p: { stage: string; unit: string }) =>
    `Điểm bước “${p.stage}” đã khóa nên điểm của “${p.unit}” chưa thay đổi. Muốn sửa, hãy mở khóa bước này và ghi lý do.`,
  SCORE_ALREADY_LOCKED: (p: { stage: string }) =>
    `Điểm bước “${p.stage}” đã được khóa từ trước. Không có gì thay đổi.`,
  SCORE_NOT_LOCKED: (p: { stage: string }) =>
    `Điểm bước “${p.stage}” chưa khóa nên không cần mở khóa. Không có gì thay đổi.`,
  SCORE_LOCK_EMPTY: (p: { stage: string }) =>
    `Chưa có đơn vị nào được chấm ở bước “${p.stage}” nên chưa khóa được. Hãy chấm điểm hoặc nhận biểu mẫu tự chấm trước.`,
  SCORE_LOCK_UNEXPLAINED: (p: { stage: string; units: string; example: string }) =>
    `Còn ${p.units} đơn vị có điểm thay đổi mà chưa ghi lý do (ví dụ ${p.example}) nên chưa khóa được bước “${p.stage}”. Hãy ghi lý do rồi khóa lại.`,
  SCORE_UNLOCK_REASON_MISSING: () => 'Chưa ghi lý do mở khóa điểm. Hãy ghi lý do rồi mở khóa lại.',
  SCORE_UNLOCK_DECIDED: (p: { award: string }) =>
    `Đã có quyết định “${p.award}” dựa trên điểm này nên không mở khóa được. Nếu điểm sai, hãy thu hồi quyết định trước.`,
  SCORE_ACCEPT_FROM_SELF: () =>
    'Không thể chép điểm tự chấm vào chính bước tự chấm. Hãy chọn bước thẩm định hoặc bước sau.',
  SCORE_NOTHING_TO_UNDO: (p: { unit: string }) =>
    `Không còn thay đổi điểm nào của “${p.unit}” để hoàn tác trong phiên làm việc này.`,
  SCORE_UNDO_STALE: (p: { criterion: string }) =>
    `Điểm tiêu chí “${p.criterion}” đã được thay đổi bằng cách khác sau đó (ví dụ nhận biểu mẫu) nên không hoàn tác được. Hãy ghi lại điểm trực tiếp.`,
};
