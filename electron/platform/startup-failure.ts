/** The page shown instead of the application when its data cannot be opened. Plain HTML: nothing of ours may be needed. */
import type { AppError } from '#shared/errors.ts';

export const startupFailurePath = '/startup-failure';

export interface StartupFailure {
  message: string;
  code: string;
  dataDir: string;
}

export function describeFailure(
  error: unknown,
  dataDir: string,
  isAppError: (e: unknown) => e is AppError,
): StartupFailure {
  if (isAppError(error)) return { message: error.message, code: error.code, dataDir };
  return {
    message:
      'Ứng dụng gặp lỗi ngoài dự kiến khi mở dữ liệu. Dữ liệu trên máy vẫn được giữ nguyên; không có tệp nào bị tạo mới hoặc ghi đè.',
    code: 'INTERNAL',
    dataDir,
  };
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

export function startupFailurePage(failure: StartupFailure): (nonce: string) => string {
  return (nonce) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Chưa mở được dữ liệu – Thi Đua</title>
<style nonce="${nonce}">
@font-face { font-family: "Be Vietnam Pro"; src: url("/fonts/BeVietnamPro-Regular.ttf"); }
@font-face { font-family: "Be Vietnam Pro"; font-weight: 600; src: url("/fonts/BeVietnamPro-SemiBold.ttf"); }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f4f5f7; color: #212529;
  font: 16px/1.6 "Be Vietnam Pro", system-ui, sans-serif; }
main { max-width: 640px; padding: 32px 40px; background: #fff; border: 1px solid #dee2e6; border-top: 4px solid #b02a1c; }
h1 { margin: 0 0 12px; font-size: 22px; font-weight: 600; }
dl { margin: 20px 0 0; font-size: 14px; } dt { color: #495057; } dd { margin: 0 0 8px; overflow-wrap: anywhere; }
</style></head><body><main role="alert">
<h1>Chưa mở được dữ liệu</h1>
<p>${escapeHtml(failure.message)}</p>
<p>Hãy đóng cửa sổ này, xử lý theo hướng dẫn trên rồi mở lại ứng dụng. Nếu cần hỗ trợ, hãy gửi kèm mã lỗi và thư mục nhật ký “logs” trong thư mục dữ liệu.</p>
<dl><dt>Thư mục dữ liệu</dt><dd>${escapeHtml(failure.dataDir)}</dd><dt>Mã lỗi</dt><dd>${escapeHtml(failure.code)}</dd></dl>
</main></body></html>`;
}
