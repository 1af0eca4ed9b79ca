/** Texts for failures of the register of documents and of their files. */
export const documentErrors = {
  PAPER_NOT_SHOWN: () =>
    'Bản xem trước này đã được thay bằng bản mới hơn. Hãy mở lại văn bản rồi thực hiện lại.',
  PAPER_PDF_FAILED: (p: { name: string }) =>
    `Không tạo được bản PDF của “${p.name}”. Hãy đóng bớt chương trình đang mở rồi mở lại văn bản.`,
  PAPER_DOCX_FAILED: (p: { name: string }) =>
    `Không tạo được bản Word của “${p.name}”. Hãy xem lại nội dung vừa nhập rồi thực hiện lại.`,
  DOCUMENT_NUMBER_TAKEN: (p: { number: number; symbol: string; year: number; subject: string }) =>
    `Số ${p.number}/${p.symbol} năm ${p.year} đã cấp cho văn bản “${p.subject}”. Hãy dùng số kế tiếp hoặc chọn một số còn trống trong sổ văn bản.`,
  DOCUMENT_PDF_FAILED: (p: { subject: string }) =>
    `Không tạo được bản PDF của văn bản “${p.subject}”, nên văn bản chưa được phát hành và chưa cấp số. Hãy đóng bớt chương trình đang mở rồi thực hiện lại.`,
  DOCUMENT_DOCX_FAILED: (p: { subject: string }) =>
    `Không tạo được bản Word của văn bản “${p.subject}”, nên văn bản chưa được phát hành và chưa cấp số. Hãy xem lại nội dung vừa nhập rồi thực hiện lại.`,
  DOCUMENT_SIGNER_NOT_IN_FORCE: (p: { name: string; date: string }) =>
    `${p.name} không có thẩm quyền ký vào ngày ${p.date} theo danh sách người ký. Hãy chọn người ký khác hoặc sửa thời gian ký trong mục Thiết lập.`,
  DOCUMENT_NUMBER_WITHOUT_DATE: () =>
    'Số và ngày của văn bản phải ghi cùng nhau. Hãy nhập cả số và ngày, hoặc để trống cả hai nếu văn bản chưa được cấp số.',
  DOCUMENT_HAS_NUMBER: (p: { number: number; symbol: string }) =>
    `Văn bản này đã có số ${p.number}/${p.symbol}. Văn bản đã phát hành giữ nguyên số, ngày và người ký; nếu sai, hãy thu hồi rồi lập văn bản khác.`,
  DOCUMENT_CHANGED_MEANWHILE: (p: { subject: string }) =>
    `Văn bản “${p.subject}” vừa được sửa ở chỗ khác trong lúc cấp số nên chưa cấp số. Hãy mở lại văn bản, xem lại rồi thực hiện lại.`,
  DOCUMENT_WITHDRAWN: (p: { subject: string; date: string }) =>
    `Văn bản “${p.subject}” đã thu hồi ngày ${p.date} nên không ký, không cấp số được nữa. Hãy lập văn bản khác.`,
  DOCUMENT_WITHDRAWN_EARLY: (p: { date: string }) =>
    `Ngày thu hồi sớm hơn ngày của văn bản (${p.date}). Hãy xem lại ngày thu hồi.`,
  DOCUMENT_OF_OTHER_OFFICE: (p: { subject: string }) =>
    `Văn bản “${p.subject}” do cơ quan khác phát hành và nhận qua gói trao đổi nên chỉ xem được. Mọi thay đổi do cơ quan phát hành thực hiện.`,
  DOCUMENT_MADE_HERE: (p: { subject: string }) =>
    `Văn bản “${p.subject}” lập trong phần mềm nên số, ngày, trích yếu theo đúng bản đã lưu. Chỉ mục ghi tay vào sổ mới sửa được.`,
  DOCUMENT_GAP_TOO_WIDE: (p: { limit: number }) =>
    `Mỗi lần ghi được tối đa ${p.limit} số. Hãy chia dải số thành nhiều lần, hoặc đặt số đầu tiên của sổ nếu các số trước đó nằm trong sổ giấy.`,
  DOCUMENT_SERIES_HAS_LOWER: (p: { number: number; year: number }) =>
    `Sổ năm ${p.year} đã có số ${p.number} nên không thể bắt đầu từ một số lớn hơn. Hãy nhập số đầu tiên từ ${p.number} trở xuống.`,
  DOCUMENT_SIGNED_FILE_NOT_PDF: (p: { file: string }) =>
    `Tệp “${p.file}” không phải tệp PDF nên chưa đính kèm vào sổ. Hãy quét bản đã ký thành tệp PDF rồi chọn lại.`,
  DOCUMENT_HAS_NO_TEXT: (p: { subject: string }) =>
    `Sổ chỉ ghi số và trích yếu của văn bản “${p.subject}”, không có nội dung để in. Hãy in từ tệp gốc của văn bản.`,
  DOCUMENT_HAS_NO_RECIPIENTS: (p: { subject: string }) =>
    `Văn bản “${p.subject}” chưa ghi nơi nhận nào. Hãy ghi nơi nhận và số bản trong sổ rồi in lại.`,
  DOCUMENT_COPIES_WORD_ONLY: (p: { subject: string }) =>
    `Văn bản “${p.subject}” lập theo mẫu Word của cơ quan nên các bản gửi nơi nhận chỉ có dạng Word, mỗi nơi một tệp. Hãy chọn dạng này rồi in từ Word.`,
  DOCUMENT_COPIES_FAILED: (p: { subject: string }) =>
    `Không tạo được các bản gửi nơi nhận của văn bản “${p.subject}”. Hãy đóng bớt chương trình đang mở rồi thực hiện lại.`,
  DOCUMENT_HAS_NO_FILE: (p: { format: string; subject: string }) =>
    `Văn bản “${p.subject}” không có bản ${p.format} lưu trong sổ. Văn bản phát hành ngoài phần mềm chỉ có số và trích yếu.`,
};
