/** Texts for failures of the area. */
export const scoringErrors = {
  INDICATOR_NOT_WHOLE: (p: { indicator: string; what: string; value: string }) =>
    `Chỉ tiêu “${p.indicator}”: ${p.what} là “${p.value}”, không phải số nguyên không âm. Hãy ghi số đếm được (ví dụ 92), không ghi tỷ lệ phần trăm hay chữ.`,
  INDICATOR_TOO_LARGE: (p: { indicator: string; what: string; value: string }) =>
    `Chỉ tiêu “${p.indicator}”: ${p.what} là ${p.value}, vượt mức lớn nhất cho phép. Hãy kiểm tra lại số đã ghi.`,
  INDICATOR_PART_MISSING: (p: { indicator: string; what: string }) =>
    `Chỉ tiêu “${p.indicator}”: còn thiếu ${p.what}. Hãy ghi đủ cả hai số, hoặc để trống cả hai nếu chưa có số liệu.`,
  INDICATOR_RATIO_OVER_100: (p: { indicator: string; numerator: string; denominator: string }) =>
    `Chỉ tiêu “${p.indicator}”: ${p.numerator} trên ${p.denominator} là quá 100 %. Hãy kiểm tra lại hai số, tử số không được lớn hơn mẫu số.`,
  INDICATOR_BASE_ZERO: (p: { indicator: string; numerator: string; base: string }) =>
    `Chỉ tiêu “${p.indicator}”: đã ghi ${p.numerator} nhưng ${p.base} bằng 0. Hãy ghi lại cho khớp.`,
  INDICATOR_YES_NO: (p: { indicator: string; value: string }) =>
    `Chỉ tiêu “${p.indicator}”: “${p.value}” không phải là “Có” hoặc “Không”. Hãy chọn một trong hai.`,
  INDICATOR_GRADE_UNKNOWN: (p: { indicator: string; value: string; scale: string }) =>
    `Chỉ tiêu “${p.indicator}”: không có loại “${p.value}”. Hãy chọn một trong các loại: ${p.scale}.`,
  INDICATOR_DATE_INVALID: (p: { indicator: string; value: string }) =>
    `Chỉ tiêu “${p.indicator}”: “${p.value}” không phải là ngày có thật. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 05/02/2025.`,
  SCORE_NOT_HUNDREDTHS: (p: { criterion: string; value: string }) =>
    `Tiêu chí “${p.criterion}”: “${p.value}” không phải là số điểm. Hãy ghi số có nhiều nhất hai chữ số thập phân, ví dụ 9,5.`,
  SCORE_OUT_OF_RANGE: (p: { criterion: string; value: string; max: string }) =>
    `Tiêu chí “${p.criterion}”: ${p.value} điểm nằm ngoài khoảng từ 0 đến ${p.max}. Hãy ghi lại số điểm trong khoảng này.`,
  SCORE_ALL_OR_NOTHING: (p: { criterion: string; value: string; max: string }) =>
    `Tiêu chí “${p.criterion}” chỉ chấm đạt (${p.max} điểm) hoặc không đạt (0 điểm), không chấm ${p.value} điểm. Hãy chọn một trong hai.`,
  SCORE_DEDUCTION_STEP: (p: { criterion: string; value: string; step: string; max: string }) =>
    `Tiêu chí “${p.criterion}” trừ ${p.step} điểm mỗi lần, nhiều nhất ${p.max} điểm; không trừ ${p.value} điểm. Hãy ghi bội số của ${p.step}.`,
  SCORE_REASON_MISSING: (p: { criterion: string; from: string; to: string }) =>
    `Tiêu chí “${p.criterion}” được đổi từ ${p.from} thành ${p.to} điểm nhưng chưa có lý do. Hãy ghi lý do thay đổi.`,
  SCORE_CRITERION_UNKNOWN: (p: { criterion: string }) =>
    `Không có tiêu chí “${p.criterion}” trong bảng điểm của đơn vị này. Hãy kiểm tra lại mã tiêu chí hoặc xuất lại biểu mẫu.`,
};
