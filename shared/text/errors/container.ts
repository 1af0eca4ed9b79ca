/**
 * Texts for files that come from outside and are refused before anything in them is used: zip containers, filled forms,
 * exchange packages, key cards. Each says what is wrong and what to do; nothing has been taken in when one is shown.
 */
const untouched = 'Chưa có dữ liệu nào được nhận.';
const copyAgain = 'Hãy chép lại từ máy gốc, tháo USB an toàn rồi nhận lại';
const resave =
  'Hãy mở trong Excel (hoặc LibreOffice, WPS), chọn Lưu thành (Save As) loại “Excel Workbook (.xlsx)” rồi nộp lại; chỉ đổi đuôi tên tệp thì không được';
const askSender = 'Không mở tệp bằng cách khác; hãy đề nghị đơn vị gửi lập và gửi lại';

/** 65536 → "65.536". */
const whole = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

export const containerErrors = {
  // What the file turns out to be
  FILE_EMPTY: () => `Tệp rỗng, thường do USB bị rút khi đang chép. ${untouched} ${copyAgain}.`,
  FILE_TOO_BIG: (p: { limitMb: number }) =>
    `Tệp lớn hơn mức cho phép (${p.limitMb} MB). ${untouched} Hãy bỏ hình ảnh và nội dung không thuộc biểu, hoặc tách thành nhiều tệp rồi nhận lại.`,
  FILE_IS_LOCK: () =>
    `Đây là tệp tạm (tên bắt đầu bằng “~$” hoặc “.~lock”) do Word, Excel hoặc LibreOffice tạo khi đang mở tệp, không chứa số liệu. ${untouched} Hãy đóng các chương trình đó và chọn tệp có tên đầy đủ.`,
  FILE_IS_PDF: () =>
    `Đây là tệp PDF, có thể đã bị đổi đuôi; ứng dụng không đọc được số liệu trong đó. ${untouched} Hãy đề nghị đơn vị gửi tệp gốc.`,
  FILE_IS_COMPANION: () =>
    `Đây là tệp phụ do máy Mac tự tạo khi chép (tên bắt đầu bằng “._”), không chứa số liệu. ${untouched} Hãy bỏ qua tệp này và chọn tệp có tên đầy đủ.`,
  FILE_IS_OLD_OFFICE: () =>
    `Tệp thuộc định dạng Office 97–2003 (.xls, .doc), ứng dụng không đọc được. ${untouched} ${resave}.`,
  FILE_HAS_PASSWORD: () =>
    `Tệp được đặt mật khẩu nên không đọc được. ${untouched} Hãy mở trong Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc, bỏ mật khẩu rồi lưu và nộp lại.`,
  FILE_IS_TEXT: () =>
    `Đây là tệp văn bản hoặc trang web (CSV, HTML, XML), có thể đã bị đổi đuôi, không phải sổ làm việc Excel. ${untouched} ${resave}.`,
  FILE_IS_PICTURE: () =>
    `Đây là tệp hình ảnh, có thể đã bị đổi đuôi. ${untouched} Hãy đề nghị đơn vị gửi tệp gốc có số liệu.`,
  FILE_IS_OTHER_ARCHIVE: () =>
    `Đây là tệp nén loại khác (RAR, 7z, gzip). ${untouched} Hãy giải nén trước rồi chọn tệp ở bên trong.`,
  FILE_UNKNOWN_KIND: () =>
    `Nội dung tệp không thuộc loại ứng dụng đọc được; có thể tệp bị hỏng khi chép hoặc bị đổi đuôi. ${untouched} ${copyAgain}; nếu vẫn vậy, đề nghị đơn vị gửi lại.`,

  // The container
  CONTAINER_DAMAGED: () =>
    `Tệp bị hỏng hoặc chép chưa xong: nội dung không khớp với mã kiểm tra ghi trong tệp. ${untouched} ${copyAgain}.`,
  CONTAINER_ENCRYPTED: () =>
    `Tệp nén có đặt mật khẩu nên không đọc được. ${untouched} Hãy đề nghị đơn vị gửi lại tệp không đặt mật khẩu.`,
  CONTAINER_TOO_MANY_PARTS: (p: { limit: number }) =>
    `Tệp chứa nhiều hơn ${whole(p.limit)} thành phần, vượt mức cho phép. ${untouched} ${askSender}.`,
  CONTAINER_INFLATES_TOO_BIG: (p: { limitMb: number }) =>
    `Nội dung tệp khi giải nén vượt mức an toàn (${p.limitMb} MB hoặc nén bất thường). ${untouched} Hãy xóa các dòng, cột thừa và hình ảnh rồi lưu lại; nếu tệp vốn nhỏ, đề nghị đơn vị lập lại tệp.`,
  CONTAINER_UNSAFE: (p: { reason: string }) =>
    `Cấu trúc tệp bất thường (${p.reason}) nên bị từ chối để bảo đảm an toàn. ${untouched} ${askSender}.`,

  // Workbooks
  FORM_NOT_WORKBOOK: () =>
    `Tệp không phải sổ làm việc Excel (.xlsx). ${untouched} Hãy chọn đúng tệp biểu mẫu, hoặc mở tệp rồi lưu thành loại “Excel Workbook (.xlsx)”.`,
  FORM_IS_WORD: () =>
    `Đây là tệp Word hoặc PowerPoint, không phải biểu mẫu Excel. ${untouched} Hãy chọn đúng tệp biểu mẫu.`,
  FORM_IS_OPEN_DOCUMENT: () =>
    `Đây là tệp OpenDocument (.ods, .odt). ${untouched} Hãy mở trong LibreOffice, lưu thành loại “Excel 2007-365 (.xlsx)” rồi nộp lại.`,
  FORM_IS_BINARY: () => `Tệp thuộc loại Excel nhị phân (.xlsb), ứng dụng không đọc. ${untouched} ${resave}.`,
  FORM_IS_PACKAGE: () =>
    `Đây là gói dữ liệu .tdkt, không phải biểu mẫu Excel. ${untouched} Hãy nhận tệp này ở mục nhận gói dữ liệu.`,
  FORM_HAS_MACRO: () =>
    `Tệp có chứa macro hoặc điều khiển ActiveX nên bị từ chối để bảo đảm an toàn. ${untouched} ${resave}.`,
  FORM_HAS_EMBEDDED: () =>
    `Tệp có nhúng đối tượng khác (OLE, tệp đính kèm trong trang tính) nên bị từ chối để bảo đảm an toàn. ${untouched} Hãy xóa đối tượng nhúng rồi lưu và nộp lại.`,
  FORM_XML_UNSAFE: () =>
    `Nội dung bên trong tệp có phần khai báo hoặc bảng mã mà Excel, LibreOffice, WPS không tạo ra, nên bị từ chối để bảo đảm an toàn. ${untouched} ${askSender}.`,
  FORM_MALFORMED: () =>
    `Nội dung bảng tính trong tệp không đúng quy cách nên không đọc được chắc chắn. ${untouched} ${resave}.`,
  FORM_TOO_SLOW: (p: { seconds: number }) =>
    `Tệp quá phức tạp, đọc quá ${p.seconds} giây chưa xong nên đã dừng. ${untouched} Hãy nhập lại số liệu vào biểu mẫu gốc rồi nộp lại.`,
  FORM_TOO_COMPLEX: () =>
    `Tệp quá phức tạp, cần nhiều bộ nhớ hơn mức cho phép. ${untouched} Hãy nhập lại số liệu vào biểu mẫu gốc rồi nộp lại.`,
  FORM_TOO_MANY_SHEETS: (p: { limit: number }) =>
    `Tệp có nhiều hơn ${p.limit} trang tính. ${untouched} Hãy xóa các trang tính thừa rồi nộp lại.`,
  FORM_TOO_MANY_ROWS: (p: { sheet: string; limit: number }) =>
    `Trang tính “${p.sheet}” có nội dung quá dòng ${whole(p.limit)}. ${untouched} Hãy xóa các dòng thừa ở cuối rồi lưu lại; nếu tệp này không phải biểu mẫu thì bỏ ra khỏi thư mục.`,
  FORM_TOO_MANY_COLUMNS: (p: { sheet: string; limit: number }) =>
    `Trang tính “${p.sheet}” có nội dung quá ${whole(p.limit)} cột. ${untouched} Hãy xóa các cột thừa ở bên phải rồi lưu lại; nếu tệp này không phải biểu mẫu thì bỏ ra khỏi thư mục.`,
  FORM_TOO_MANY_CELLS: (p: { limit: number }) =>
    `Tệp có nhiều hơn ${whole(p.limit)} ô, kể cả ô trống đã định dạng. ${untouched} Hãy xóa các dòng, cột thừa hoặc tách thành nhiều tệp; nếu tệp này không phải biểu mẫu thì bỏ ra khỏi thư mục.`,
  FORM_TEXT_TOO_LONG: (p: { sheet: string; cell: string; limit: number }) =>
    `Ô ${p.cell} của trang tính “${p.sheet}” dài hơn ${whole(p.limit)} ký tự. ${untouched} Hãy rút gọn nội dung ô này rồi nộp lại.`,

  // Packages
  PACKAGE_INCOMPLETE: () =>
    `Tệp không phải gói dữ liệu .tdkt hoặc thiếu bản kê, chữ ký. ${untouched} Hãy chọn đúng tệp, hoặc đề nghị đơn vị xuất lại gói.`,
  PACKAGE_SIGNATURE_WRONG: () =>
    `Chữ ký của gói không đúng: gói đã bị sửa hoặc bị hỏng sau khi ký. ${untouched} ${copyAgain}; nếu vẫn vậy, đề nghị đơn vị xuất lại gói và báo người phụ trách.`,
  PACKAGE_KEY_REVOKED: () =>
    `Gói được ký bằng khóa đã bị thu hồi. ${untouched} Hãy đề nghị đơn vị ký lại bằng khóa mới đã đăng ký.`,
  PACKAGE_WRONG_SENDER: () =>
    `Gói ghi tên một đơn vị nhưng được ký bằng khóa của đơn vị khác. ${untouched} Hãy liên hệ trực tiếp đơn vị gửi để xác minh.`,
  PACKAGE_NEWER: () =>
    `Gói được lập bằng phiên bản ứng dụng mới hơn. ${untouched} Hãy cập nhật ứng dụng trên máy này rồi nhận lại.`,
  PACKAGE_MANIFEST_WRONG: (p: { reason: string }) =>
    `Bản kê của gói không đúng quy cách (${p.reason}). ${untouched} Hãy đề nghị đơn vị xuất lại gói bằng ứng dụng này.`,
  PACKAGE_FILES_MISMATCH: () =>
    `Nội dung gói không khớp bản kê đã ký: thừa, thiếu hoặc sai tệp. ${untouched} ${copyAgain}; nếu vẫn vậy, đề nghị đơn vị xuất lại gói.`,
  PACKAGE_DATA_WRONG: (p: { file: string; line: number }) =>
    `Dòng ${p.line} của phần “${p.file}” trong gói không đúng quy cách. ${untouched} Hãy đề nghị đơn vị xuất lại gói.`,
  PACKAGE_TOO_BIG: (p: { limitMb: number }) =>
    `Gói cần xuất lớn hơn mức cho phép (${p.limitMb} MB) nên chưa ghi tệp nào. Hãy bớt tệp đính kèm hoặc quét lại ở độ phân giải thấp hơn rồi xuất lại.`,

  // Keys of offices
  OFFICE_KEY_UNREADABLE: (p: { file: string }) =>
    `Không đọc được khóa ký của đơn vị trong tệp “${p.file}”. Dữ liệu trong máy vẫn nguyên vẹn nhưng chưa ký được gói; hãy khôi phục tệp này từ bản sao lưu, hoặc tạo khóa mới và gửi lại thẻ khóa cho các đơn vị.`,
  KEY_CARD_WRONG: () =>
    'Nội dung thẻ khóa không đầy đủ hoặc không khớp dấu vân tay. Chưa ghi nhận khóa nào; hãy chép lại toàn bộ thẻ khóa từ đơn vị gửi.',
};
