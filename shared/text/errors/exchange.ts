/** Texts for packages and keys that are intact but do not fit what this office has. */
const nothing = 'Chưa có dữ liệu nào được nhận.';
const again = 'Hãy đề nghị đơn vị gửi xuất lại gói bằng ứng dụng này';

export const exchangeErrors = {
  // Sending
  EXCHANGE_PLAN_NOT_ISSUED: () =>
    'Kế hoạch của phong trào chưa ban hành nên chưa lập được gói gửi cấp trên. Hãy ban hành kế hoạch ở bước Kế hoạch rồi xuất lại.',
  EXCHANGE_CAMPAIGN_NOT_OWN: (p: { office: string }) =>
    `Phong trào này do ${p.office} lập và gửi đến; chỉ cơ quan đó gửi tiếp được số liệu của mình. Hãy chọn phong trào do cơ quan mình lập.`,
  EXCHANGE_FOREIGN_ROWS: (p: { label: string; count: number }) =>
    `Có ${p.count} dòng “${p.label}” của cơ quan khác trong phong trào nên chưa lập được gói. Hãy bỏ các đơn vị nhận từ cơ quan khác khỏi danh sách tham gia rồi xuất lại.`,
  EXCHANGE_RECEIVER_UNKNOWN: () =>
    'Cơ quan nhận chưa có trong danh sách hoặc khóa của cơ quan đó đã bị thu hồi. Hãy nhận thẻ khóa của cơ quan nhận, hoặc chọn gửi không ghi cơ quan nhận.',
  EXCHANGE_READ_BACK: (p: { file: string }) =>
    `Đã ghi “${p.file}” nhưng đọc lại không đúng nên gói chưa được ghi vào lịch sử. Hãy kiểm tra USB và xuất lại vào nơi khác.`,

  // Taking in
  EXCHANGE_OWN_PACKAGE: () =>
    `Gói này do chính cơ quan mình lập. ${nothing} Hãy chọn gói của cơ quan khác gửi đến.`,
  EXCHANGE_KIND_UNKNOWN: () =>
    `Loại gói này chưa nhận được ở màn hình Trao đổi. ${nothing} Hãy kiểm tra lại tên tệp hoặc đề nghị đơn vị gửi đúng gói báo cáo.`,
  EXCHANGE_WRONG_RECEIVER: (p: { to: string }) =>
    `Gói này gửi cho ${p.to}, không phải cho cơ quan mình. ${nothing} Hãy trả lại hoặc đề nghị đơn vị gửi lập gói gửi đúng nơi nhận.`,
  EXCHANGE_SIGNER_UNKNOWN: (p: { fingerprint: string }) =>
    `Gói được ký bằng khóa chưa có trong danh sách (dấu vân tay ${p.fingerprint}). ${nothing} Hãy gọi cho đơn vị gửi để so dấu vân tay, hoặc nhận thẻ khóa của đơn vị rồi nhận lại gói.`,
  EXCHANGE_KEY_CHANGED: (p: { office: string }) =>
    `${p.office} đã có khóa khác trong danh sách. ${nothing} Nếu đơn vị vừa đổi khóa, hãy nhận thẻ khóa mới ở mục Cơ quan và khóa rồi nhận lại gói.`,
  EXCHANGE_PACKAGE_OLDER: (p: { serial: number; last: number }) =>
    `Gói số ${p.serial} cũ hơn gói số ${p.last} đã nhận từ cơ quan này. ${nothing} Hãy đề nghị đơn vị gửi gói mới nhất.`,
  EXCHANGE_PACKAGE_TWIN: () =>
    `Mã gói trùng với một gói đã nhận nhưng nội dung khác. ${nothing} Hãy liên hệ trực tiếp đơn vị gửi để xác minh và đề nghị xuất lại gói.`,
  EXCHANGE_PART_UNKNOWN: (p: { part: string }) =>
    `Gói chứa phần “${p.part}” mà ứng dụng không biết. ${nothing} ${again}, cùng phiên bản với máy này.`,
  EXCHANGE_ROW_WRONG: (p: { part: string; line: number; column: string }) =>
    `Dòng ${p.line} của phần “${p.part}” trong gói có mục “${p.column}” sai, thừa hoặc thiếu. ${nothing} ${again}.`,
  EXCHANGE_ROW_FOREIGN: (p: { part: string; line: number }) =>
    `Dòng ${p.line} của phần “${p.part}” mang tên cơ quan khác hoặc phong trào khác với bản kê của gói. ${nothing} Hãy liên hệ trực tiếp đơn vị gửi để xác minh.`,
  EXCHANGE_ROW_TWICE: (p: { part: string; line: number }) =>
    `Dòng ${p.line} của phần “${p.part}” lặp lại một dòng trước. ${nothing} ${again}.`,
  EXCHANGE_ROW_UNLINKED: (p: { part: string; line: number; column: string }) =>
    `Dòng ${p.line} của phần “${p.part}” (mục “${p.column}”) trỏ đến dữ liệu không có trong gói. ${nothing} ${again}.`,
  EXCHANGE_ATTACHMENT_WRONG: (p: { file: string }) =>
    `Tệp đính kèm “${p.file}” trong gói thừa, thiếu hoặc không đúng loại. ${nothing} ${again}.`,
  EXCHANGE_ROWS_CLASH: () =>
    `Dữ liệu trong gói chưa khớp được với dữ liệu đã có trên máy. ${nothing} ${again}; nếu vẫn vậy, hãy báo cho người hỗ trợ.`,

  // Keys
  EXCHANGE_CARD_IS_OWN: () =>
    'Đây là thẻ khóa của chính cơ quan mình. Hãy chọn thẻ khóa của cơ quan khác gửi đến.',
  EXCHANGE_CARD_CHANGED: () =>
    'Tệp thẻ khóa đã thay đổi từ lúc xem. Chưa ghi nhận khóa nào; hãy chọn lại thẻ khóa và so lại dấu vân tay.',
};
