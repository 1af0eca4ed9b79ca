/** Texts for failures of the area. Those that begin with FORM_ stand in the report of a form that came back. */
const nothing = 'Chưa có số liệu nào của tệp này được nhận.';
const correct = 'Đề nghị đơn vị sửa rồi nộp lại';

export const trackingErrors = {
  // Which form it is
  FORM_NOT_OURS: () =>
    `Sổ làm việc này không phải biểu mẫu do ứng dụng phát hành. ${nothing} Hãy chọn đúng tệp, hoặc đề nghị đơn vị điền vào biểu mẫu đã gửi.`,
  FORM_IDENTITY_LOST: () =>
    `Biểu mẫu đã mất trang nhận dạng (thường do chép nội dung sang tệp khác). ${nothing} Hãy mở dòng này ở màn hình Theo dõi, thẻ Biểu mẫu, rồi ghép với đơn vị nếu biết chắc biểu của ai; nếu không, đề nghị đơn vị điền lại trên đúng tệp đã gửi.`,
  FORM_IDENTITY_DAMAGED: () =>
    `Trang nhận dạng của biểu mẫu đã bị sửa nên không biết chắc biểu của ai. ${nothing} Hãy phát hành lại biểu và đề nghị đơn vị điền trên tệp mới.`,
  FORM_NOT_ISSUED: (p: { unit: string; milestone: string }) =>
    `Chưa phát hành biểu của mốc “${p.milestone}” cho ${p.unit} nên không ghép được. ${nothing} Hãy chọn đúng đơn vị và mốc, hoặc phát hành biểu trước.`,
  FORM_NEWER: () =>
    `Biểu mẫu do phiên bản ứng dụng mới hơn phát hành. ${nothing} Hãy cập nhật ứng dụng trên máy này rồi nhận lại.`,
  FORM_OTHER_CAMPAIGN: () =>
    `Biểu mẫu này thuộc phong trào thi đua khác. ${nothing} Hãy chuyển sang đúng phong trào ở góc trên rồi nhận lại, hoặc trả tệp cho nơi gửi.`,
  FORM_OTHER_OFFICE: () =>
    `Biểu mẫu này không do máy này phát hành (cơ quan khác hoặc cơ sở dữ liệu khác). ${nothing} Hãy trả tệp cho nơi gửi, hoặc phát hành lại biểu cho đơn vị.`,
  FORM_UNIT_MISMATCH: () =>
    `Trang nhận dạng ghi một đơn vị khác với đơn vị đã được phát hành biểu này. ${nothing} Hãy hỏi lại đơn vị nộp và đề nghị điền trên đúng tệp của mình.`,
  FORM_MILESTONE_MISMATCH: () =>
    `Mốc hoặc đợt ghi trong biểu không khớp với lần phát hành. ${nothing} Hãy phát hành lại biểu của đúng mốc và đề nghị đơn vị điền trên tệp mới.`,
  FORM_UNIT_NOT_TAKING_PART: (p: { unit: string }) =>
    `${p.unit} không (hoặc không còn) tham gia phong trào, hoặc không phải báo cáo ở mốc này. ${nothing} Hãy kiểm tra danh sách tham gia ở màn hình Đơn vị.`,
  FORM_LAYOUT_CHANGED: () =>
    `Bảng nhận dạng ô của biểu đã bị thay đổi sau khi phát hành. ${nothing} Hãy phát hành lại biểu và đề nghị đơn vị điền trên tệp mới.`,
  FORM_SUPERSEDED: () =>
    `Đây là biểu của lần phát hành trước; biểu đã được phát hành lại với nội dung khác. ${nothing} Hãy đề nghị đơn vị điền trên tệp mới nhất.`,
  FORM_DUPLICATE: (p: { receivedOn: string }) =>
    `Tệp này giống hệt tệp đã nhận ngày ${p.receivedOn}. Số liệu giữ nguyên như lần nhận trước, không cần làm gì thêm.`,
  FORM_DUPLICATE_IN_BATCH: () =>
    'Tệp này giống hệt một tệp khác trong cùng lần nhận; chỉ nhận một lần, không cần làm gì thêm.',
  FORM_OLDER: () =>
    `Đã có biểu của cùng đơn vị được lưu sau biểu này. ${nothing} Số liệu của biểu mới hơn được giữ nguyên; nếu muốn dùng biểu cũ, hãy mở biểu cũ, lưu lại rồi nhận.`,
  FORM_LOCKED: () =>
    `Điểm của phong trào đã khóa nên không nhận thêm hoặc thay biểu. ${nothing} Hãy mở khóa ở màn hình Chấm điểm nếu được phép, rồi nhận lại.`,
  FORM_HAS_ERRORS: (p: { count: number }) =>
    `Biểu có ${p.count} chỗ phải sửa. ${nothing} Hãy gửi phiếu trả kèm danh sách ô cho đơn vị để sửa và nộp lại.`,

  // Cells
  FORM_LAYOUT_CELL: (p: { expected: string; found: string }) =>
    `Ô này phải ghi “${p.expected}” nhưng đang là “${p.found}”: dòng hoặc cột đã bị thêm, xóa, đổi chỗ hoặc ghi đè. ${correct} trên đúng tệp biểu mẫu đã gửi.`,
  FORM_LAYOUT_HEAD: (p: { expected: string; found: string }) =>
    `Ô này phải là tiêu đề “${p.expected}” nhưng đang là “${p.found}” nên không biết chắc cột nào chứa số liệu. ${correct} trên đúng tệp biểu mẫu đã gửi.`,
  FORM_HEADS_TWICE: () =>
    `Dòng tiêu đề này đứng hai lần trên trang nên không biết chắc bảng nào đúng. ${correct}: chỉ để lại một bảng.`,
  FORM_LAYOUT_TWICE: (p: { code: string; first: string }) =>
    `Dòng “${p.code}” đứng hai lần (lần đầu ở ô ${p.first}) nên không biết chắc số liệu nào đúng. ${correct}: chỉ để lại một dòng.`,
  FORM_SHEET_MISSING: (p: { sheet: string }) =>
    `Biểu thiếu trang tính “${p.sheet}”. ${correct} trên đúng tệp biểu mẫu đã gửi, đủ các trang.`,
  FORM_SHEET_TWICE: (p: { sheet: string; names: string }) =>
    `Có nhiều trang tính giống trang “${p.sheet}” (${p.names}) nên không biết chắc trang nào đúng. ${correct}: chỉ để lại một trang.`,
  FORM_SHEET_RENAMED: (p: { sheet: string; name: string }) =>
    `Trang “${p.sheet}” đã bị đổi tên thành “${p.name}”; nội dung được nhận ra theo dòng tiêu đề. Hãy đối chiếu với báo cáo giấy.`,
  FORM_LAYOUT_MOVED: (p: { sheet: string }) =>
    `Dòng hoặc cột của trang “${p.sheet}” đã bị thêm, xóa hoặc đổi chỗ; số liệu được đọc theo mã và tiêu đề. Hãy đối chiếu với báo cáo giấy.`,
  FORM_MATCHED_BY_HAND: (p: { unit: string; milestone: string }) =>
    `Biểu không còn trang nhận dạng, được ghép bằng tay với ${p.unit}, ${p.milestone}. Hãy đối chiếu với báo cáo giấy.`,
  FORM_MATCHED_OTHER_UNIT: (p: { unit: string; chosen: string }) =>
    `Tiêu đề trong biểu ghi ${p.unit} nhưng biểu được ghép với ${p.chosen}. Hãy xem lại cho chắc trước khi dùng số liệu.`,
  FORM_BLANK: () => `Biểu chưa được điền số liệu nào. ${correct}.`,
  FORM_INDICATOR_BLANK: (p: { indicator: string }) =>
    `Chỉ tiêu “${p.indicator}” để trống, được ghi nhận là chưa có số liệu. Nếu không phát sinh thì phải ghi 0.`,
  FORM_SCORE_BLANK: (p: { criterion: string }) =>
    `Tiêu chí “${p.criterion}” chưa tự chấm. Hãy hỏi lại đơn vị hoặc chấm ở bước sau.`,
  FORM_NUMBER_EXPECTED: (p: { value: string }) =>
    `Ô này cần một số nhưng đang ghi “${p.value}”. ${correct}: chỉ ghi số, phần chữ ghi ở cột giải trình.`,
  FORM_NUMBER_AMBIGUOUS: (p: { value: string }) =>
    `“${p.value}” được lưu dạng chữ và có thể hiểu thành nhiều số khác nhau. ${correct}: ghi lại bằng số, không ghi dấu chấm, dấu phẩy ngăn hàng nghìn.`,
  FORM_NUMBER_AS_TEXT: (p: { value: string; read: string }) =>
    `“${p.value}” được lưu dạng chữ, đã đọc là ${p.read}. Hãy xem lại cho chắc.`,
  FORM_PERCENT_IN_COUNT: (p: { value: string }) =>
    `Ô này cần số đếm được nhưng đang ghi tỷ lệ ${p.value}. ${correct}: ghi số lượng, tỷ lệ do máy tính.`,
  FORM_PERCENT_READ: (p: { value: string; of: string; read: string }) =>
    `Ô này cần số đếm được nhưng ghi ${p.value}; vì mẫu số là ${p.of} nên đã đọc là ${p.read}. Hãy xem lại cho chắc.`,
  FORM_DATE_IN_NUMBER: (p: { value: string }) =>
    `Ô này cần một số nhưng bảng tính đã đổi thành ngày ${p.value}. ${correct}: ghi lại số vào ô này.`,
  FORM_DATE_IN_TEXT: (p: { value: string }) =>
    `Ô này cần ghi chữ nhưng bảng tính đã đổi thành ngày ${p.value}; số, ký hiệu có dấu gạch chéo thường bị đổi như vậy. Hãy đối chiếu với báo cáo giấy.`,
  FORM_OLD_FONT: (p: { value: string }) =>
    `“${p.value}” được gõ bằng phông chữ cũ (TCVN3 hoặc VNI) nên không đọc được trên máy khác. ${correct}: gõ lại bằng phông Unicode, ví dụ Times New Roman.`,
  FORM_STRAY_VALUE: (p: { value: string }) =>
    `Ô này không phải ô để điền nên nội dung “${p.value}” không được nhận. Hãy đối chiếu với báo cáo giấy; nếu là số liệu, đề nghị đơn vị ghi vào đúng ô nền vàng nhạt rồi nộp lại.`,
  FORM_VALUE_BESIDE: (p: { value: string; place: string }) =>
    `Ô này ghi “${p.value}” nhưng không phải ô để điền, còn ô ${p.place} của dòng này lại để trống. ${correct}: ghi số liệu vào ô ${p.place}, phần chữ ghi ở cột giải trình.`,
  FORM_TITLE_OTHER_UNIT: (p: { found: string; unit: string }) =>
    `Tiêu đề trang này ghi ${p.found} nhưng biểu được phát hành cho ${p.unit}: số liệu có thể là của đơn vị khác. Hãy hỏi lại hai đơn vị và đề nghị mỗi đơn vị điền vào đúng tệp của mình.`,
  FORM_CELL_ERROR: (p: { value: string }) =>
    `Ô này đang báo lỗi ${p.value} của bảng tính. ${correct}: ghi lại giá trị.`,
  FORM_FORMULA: (p: { value: string }) =>
    `Ô này là công thức, đã lấy kết quả đang lưu là “${p.value}”. Hãy đối chiếu với báo cáo giấy.`,
  FORM_FORMULA_UNCOMPUTED: () => `Ô này là công thức chưa có kết quả. ${correct}: ghi thẳng giá trị vào ô.`,
  FORM_DATE_INVALID: (p: { value: string }) =>
    `“${p.value}” không đọc được thành một ngày. ${correct}: ghi ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 05/02/2025.`,
  FORM_DATE_AS_TEXT: (p: { value: string }) =>
    `Ngày “${p.value}” được lưu dạng chữ, đã đọc theo thứ tự ngày, tháng, năm. Hãy xem lại cho chắc.`,
  FORM_PAPER_DATE_MISSING: () =>
    `Chưa ghi ngày ký báo cáo nên không xác định được đúng hạn hay chậm. ${correct}.`,
  FORM_PAPER_DATE_FUTURE: (p: { date: string; receivedOn: string }) =>
    `Ngày ký báo cáo ${p.date} sau ngày nhận ${p.receivedOn}. ${correct}, hoặc kiểm tra ngày nhận đã chọn.`,
  FORM_PAPER_DATE_EARLY: (p: { date: string; from: string }) =>
    `Ngày ký báo cáo ${p.date} trước khi phong trào bắt đầu (${p.from}). ${correct}.`,
  FORM_NOMINATION_MISSING: (p: { what: string }) =>
    `Dòng đề nghị khen thưởng này còn thiếu ${p.what}. ${correct}, hoặc xóa hết nội dung của dòng.`,
  FORM_NOMINATIONS_TOO_MANY: (p: { count: number; limit: number }) =>
    `Danh sách có ${p.count} dòng, nhiều hơn mức ${p.limit} dòng đọc được của một biểu. ${correct}: chỉ ghi các tập thể, cá nhân được đề nghị.`,
  FORM_AWARD_UNKNOWN: (p: { value: string }) =>
    `Không có hình thức khen thưởng “${p.value}” trong kế hoạch. ${correct}: chọn trong danh sách.`,
  FORM_SUBJECT_UNKNOWN: (p: { value: string }) =>
    `Đối tượng “${p.value}” không có trong danh sách. ${correct}: chọn Tập thể, Cá nhân hoặc Hộ gia đình.`,
  FORM_YES_NO_EXPECTED: (p: { value: string }) =>
    `Ô này cần “Có” hoặc “Không” nhưng đang ghi “${p.value}”. ${correct}.`,
  FORM_BIRTH_YEAR_BLANK: () =>
    'Chưa ghi năm sinh nên chỉ đối chiếu được theo họ tên. Hãy bổ sung ở màn hình Đơn vị.',
  FORM_BIRTH_YEAR_INVALID: (p: { value: string }) =>
    `Năm sinh “${p.value}” không hợp lệ. ${correct}: ghi bốn chữ số, ví dụ 1975.`,
  FORM_COLLECTIVE_UNKNOWN: (p: { name: string }) =>
    `Tập thể “${p.name}” không có trong danh sách đơn vị. ${correct} theo tên trong danh sách, hoặc thêm đơn vị ở màn hình Đơn vị rồi nhận lại tệp này.`,
  FORM_COLLECTIVE_AMBIGUOUS: (p: { name: string }) =>
    `Có nhiều đơn vị tên “${p.name}”. ${correct}: ghi tên đầy đủ kèm nơi trực thuộc.`,
  FORM_PERSON_UNIT_UNKNOWN: (p: { unit: string; proposer: string }) =>
    `Đơn vị công tác “${p.unit}” không có trong danh sách; tạm ghi theo đơn vị đề nghị là ${p.proposer}. Hãy xem lại ở màn hình Khen thưởng.`,
  FORM_PERSON_AMBIGUOUS: (p: { name: string }) =>
    `Có nhiều người tên “${p.name}” trong đơn vị và chưa phân biệt được bằng năm sinh; đã ghi thành một người mới. Hãy xem lại ở màn hình Đơn vị.`,
  FORM_LEADER_DIFFERS: (p: { name: string; register: string }) =>
    `“${p.name}”: biểu ghi khác danh sách về cán bộ lãnh đạo; đang giữ theo danh sách là ${p.register}. Hãy xem lại ở màn hình Đơn vị.`,
  FORM_NOMINATION_TWICE: (p: { name: string }) =>
    `“${p.name}” được ghi hai lần cho cùng một hình thức khen thưởng. ${correct}: chỉ để lại một dòng.`,
  FORM_LATER_REPORT_STANDS: () =>
    'Đã có báo cáo của mốc sau nên điểm tự chấm và đề nghị khen thưởng trong biểu này không thay các mục đã nhận.',

  // Work of the officer
  FORMS_TOO_MANY_FILES: (p: { limit: number }) =>
    `Thư mục đã chọn có nhiều hơn ${p.limit} tệp nên chưa đọc tệp nào. Hãy chọn đúng thư mục chứa biểu đã điền, hoặc chia thành nhiều lần.`,
  NO_RETURN_SLIPS: () =>
    'Trong các tệp này không có tệp nào phải trả lại nên không có phiếu trả để ghi. Hãy chọn lần nhận khác.',
  IMPORT_DATABASE_MISSING: (p: { file: string }) =>
    `Không tìm thấy cơ sở dữ liệu “${p.file}”. Chưa nhận tệp nào; hãy kiểm tra lại đường dẫn sau --db.`,
  IMPORT_CAMPAIGN_MISSING: (p: { file: string }) =>
    `Cơ sở dữ liệu “${p.file}” chưa có phong trào thi đua nào đã có kế hoạch. Chưa nhận tệp nào; hãy lập phong trào trong ứng dụng trước.`,
  IMPORT_CAMPAIGN_UNKNOWN: (p: { id: string; known: string }) =>
    `Cơ sở dữ liệu không có phong trào “${p.id}”. Chưa nhận tệp nào; hãy chọn một trong các mã sau: ${p.known}.`,
  IMPORT_CAMPAIGNS_MANY: (p: { known: string }) =>
    `Cơ sở dữ liệu có nhiều phong trào thi đua. Chưa nhận tệp nào; hãy thêm --campaign với một trong các mã sau: ${p.known}.`,
  MARKED_FORM_NONE: () =>
    'Không lập được biểu đánh dấu cho tệp này: không đọc được từng ô, hoặc mẫu biểu đã được phát hành lại. Hãy gửi phiếu trả kèm biểu mẫu mới.',
  FORMS_NONE_TO_ISSUE: (p: { milestone: string }) =>
    `Không có đơn vị nào phải nộp biểu ở mốc “${p.milestone}”. Hãy kiểm tra đơn vị tham gia và các chỉ tiêu giao cho nhóm của mốc này.`,
  MILESTONE_NOT_OWED: (p: { milestone: string }) =>
    `Các đơn vị đã chọn không phải nộp “${p.milestone}”. Chưa ghi nhận gì; hãy chọn đúng nhóm đơn vị hoặc mốc khác, hoặc ghi nhận ở phong trào của năm nếu báo cáo được theo dõi ở đó.`,
  REPORT_DATE_FUTURE: (p: { date: string }) =>
    `Ngày trên văn bản ${p.date} sau ngày nhận. Hãy kiểm tra lại hai ngày này.`,
  REPORT_HAS_FIGURES: () =>
    'Báo cáo nộp kèm biểu mẫu có số liệu hoặc nhận từ gói nên không xóa được. Nếu cần, hãy trả lại để đơn vị sửa và nộp biểu mới.',
  TRACKING_NOTHING_TO_WITHDRAW: () =>
    'Các đơn vị đã chọn không có ghi nhận nào ở mốc này để xóa. Hãy kiểm tra lại mốc và đơn vị đã chọn.',
  EXTENSION_NOT_LATER: (p: { due: string }) =>
    `Ngày gia hạn phải sau hạn của kế hoạch (${p.due}). Hãy chọn ngày muộn hơn.`,
  REMINDER_DEADLINE_PAST: () => 'Hạn mới phải sau ngày hôm nay. Hãy chọn ngày muộn hơn.',
  REMINDER_NOBODY_LATE: () => 'Không có đơn vị nào quá hạn ở mốc này nên không lập công văn đôn đốc.',
};
