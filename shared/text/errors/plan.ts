/** Texts for failures of the plan. */
export const planErrors = {
  PLAN_CHANGED_ELSEWHERE: (p: { saved: number; held: number }) =>
    `Kế hoạch đã được sửa ở nơi khác (bản đã lưu lần ${p.saved}, màn hình đang giữ lần ${p.held}) nên lần sửa này chưa được lưu. Hãy mở lại kế hoạch để lấy bản mới nhất rồi sửa tiếp.`,
  PLAN_ALREADY_ISSUED: (p: { title: string }) =>
    `Kế hoạch “${p.title}” đã ban hành nên không sửa được nữa. Muốn thay đổi, hãy chọn “Sửa đổi, bổ sung” để lập văn bản sửa đổi.`,
  CAMPAIGN_RECEIVED: (p: { title: string }) =>
    `“${p.title}” do cơ quan khác gửi đến nên ở đây chỉ xem, không sửa. Chưa có gì thay đổi; nếu cần sửa, hãy báo cơ quan đó gửi gói mới.`,
  PLAN_RECEIVED: (p: { title: string }) =>
    `Kế hoạch “${p.title}” nhận từ cơ quan khác nên chỉ xem được. Muốn có kế hoạch của mình, hãy tạo phong trào mới từ kế hoạch này.`,
  PLAN_NOTHING_TO_UNDO: () => 'Không còn lần sửa nào để hoàn tác.',
  PLAN_INCOMPLETE: (p: { count: number; first: string }) =>
    `Kế hoạch còn ${p.count} điểm phải sửa trước khi ban hành. Điểm thứ nhất: ${p.first} Xem đủ ở mục “Còn thiếu” của màn hình Kế hoạch.`,
  PLAN_CHANGED_WHILE_ISSUING: () =>
    'Kế hoạch vừa được sửa trong lúc tạo văn bản nên chưa ban hành. Hãy xem lại nội dung rồi ban hành lại.',
  PLAN_NO_AMENDMENT: () => 'Kế hoạch không có dự thảo sửa đổi, bổ sung nào để bỏ.',
  PLAN_NO_SUCH_ROUND: (p: { title: string; year: number }) =>
    `“${p.title}” không có kỳ đánh giá năm ${p.year}. Hãy xem lại thời gian và việc đánh giá từng năm trong kế hoạch.`,
  PLAN_ROUND_OPEN: (p: { title: string; year: number }) =>
    `Kỳ năm ${p.year} của “${p.title}” đã mở. Hãy chọn phong trào của kỳ đó trong danh sách phong trào.`,
  PLAN_PART_IN_USE: (p: { part: string; why: string }) =>
    `Không bỏ được ${p.part} vì ${p.why}. Kế hoạch vẫn như lần lưu trước; muốn bỏ, hãy gỡ các dữ liệu đó trước.`,
  PLAN_NOT_ISSUED: (p: { title: string }) =>
    `Kế hoạch “${p.title}” chưa ban hành nên chưa có tệp chính thức. Hãy ban hành trước, rồi lưu tệp.`,

  // Looking through what the reader of plans proposes
  PLAN_READING_GONE: () => 'Văn bản đọc dở này không còn nữa. Hãy mở lại tệp văn bản để đọc lần khác.',
  PLAN_READING_USED: (p: { name: string }) =>
    `Văn bản “${p.name}” đã được lập thành kế hoạch nên không xét lại được. Hãy sửa trong dự thảo kế hoạch, hoặc đọc lại văn bản một lần nữa.`,
  PLAN_READING_VALUE: (p: { name: string }) =>
    `Mục vừa sửa của văn bản “${p.name}” có ô chưa đúng dạng nên chưa lưu. Hãy xem lại các ô ngày, số và nhập lại.`,
  PLAN_READING_SLOW: (p: { name: string }) =>
    `Văn bản “${p.name}” đọc quá một phút chưa xong nên đã dừng, chưa có gì thay đổi. Hãy bỏ bớt phần không phải kế hoạch rồi đọc lại.`,
  PLAN_READING_EMPTY: (p: { name: string }) =>
    `Chưa nhận mục nào của văn bản “${p.name}” nên chưa lập được kế hoạch. Hãy nhận ít nhất một mục rồi lập lại.`,

  // Texts that the reader of plans is given
  PLAN_TEXT_KIND: (p: { file: string }) =>
    `Không đọc được “${p.file}” như một văn bản. Hãy dùng tệp Word (.docx), PDF có chữ hoặc tệp chữ (.txt); với tệp .doc cũ, hãy mở ra, lưu thành .docx rồi đọc lại.`,
  PLAN_TEXT_ENCODING: (p: { file: string }) =>
    `Tệp “${p.file}” không dùng bảng mã Unicode nên chữ tiếng Việt có thể sai. Hãy mở tệp, lưu lại với mã UTF-8 rồi đọc lại.`,
  PLAN_TEXT_NO_WORDS: (p: { file: string }) =>
    `Tệp “${p.file}” không có chữ nào để đọc, có thể chỉ chứa ảnh chụp. Hãy dùng bản có chữ, hoặc gõ lại nội dung.`,
  PLAN_TEXT_LONG: (p: { file: string }) =>
    `Tệp “${p.file}” dài hơn một kế hoạch rất nhiều (trên một triệu chữ cái). Hãy tách riêng phần kế hoạch rồi đọc lại.`,
  PLAN_PDF_SCAN: (p: { file: string }) =>
    `Tệp PDF “${p.file}” chỉ có ảnh quét, không có chữ để đọc. Hãy dùng bản Word hoặc PDF xuất từ Word, hoặc dán nội dung đã gõ lại.`,
  PLAN_PDF_LOCKED: (p: { file: string }) =>
    `Tệp PDF “${p.file}” được khóa bằng mật khẩu nên chưa đọc được. Hãy mở tệp bằng mật khẩu, lưu thành bản không khóa rồi đọc lại.`,
  PLAN_PDF_DAMAGED: (p: { file: string }) =>
    `Tệp PDF “${p.file}” bị hỏng hoặc chép chưa hết. Hãy chép lại từ nơi gửi rồi đọc lại.`,
  PLAN_PDF_PAGES: (p: { file: string }) =>
    `Tệp PDF “${p.file}” dài hơn 400 trang nên không đọc như một kế hoạch. Hãy tách riêng phần kế hoạch rồi đọc lại.`,
  PLAN_PDF_COMPLEX: (p: { file: string }) =>
    `Tệp PDF “${p.file}” có cấu tạo quá rối nên không đọc được. Hãy mở tệp, lưu thành .docx rồi đọc lại.`,
  PLAN_PDF_SLOW: (p: { file: string; seconds: number }) =>
    `Đọc tệp PDF “${p.file}” quá ${p.seconds} giây mà chưa xong nên đã dừng. Hãy tách riêng phần kế hoạch, hoặc lưu thành .docx rồi đọc lại.`,
};
