import { LinesEditor } from '../../ui/LinesEditor.tsx';
import type { TabProps } from './tab-props.ts';

/** The lines of the backdrop, from top to bottom, as the sign maker gets them. */
export function BackdropTab({ body, edit, isReadOnly }: TabProps) {
  return (
    <fieldset disabled={isReadOnly} style={{ all: 'unset', display: 'block' }}>
      <LinesEditor
        label="Chữ trên phông nền"
        itemName="dòng"
        hint="Từ trên xuống dưới; chữ hoa, ngắt dòng như sẽ in"
        lines={body.backdrop}
        onChange={(backdrop) => edit({ backdrop })}
        problem={(at) => (body.backdrop[at]?.trim() === '' ? 'Không được để trống' : undefined)}
      />
    </fieldset>
  );
}
