import { Text } from '@mantine/core';
import type { HelpBlock } from '#shared/domain/help/help-page.ts';
import { helpSpans } from '#shared/domain/help/parse-help.ts';

/** Words of help as elements; nothing of the text is read as markup. */
export function HelpBlocks({ blocks }: { readonly blocks: readonly HelpBlock[] }) {
  return blocks.map((block, at) => <Block key={at} block={block} />);
}

function Block({ block }: { readonly block: HelpBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'steps':
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>
              <Words text={item} />
            </li>
          ))}
        </ol>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>
              <Words text={item} />
            </li>
          ))}
        </ul>
      );
    case 'answers':
      return (
        <dl>
          {block.items.map(({ question, answer }) => (
            <div key={question}>
              <dt>
                <Words text={question} />
              </dt>
              <dd>
                <Words text={answer} />
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}

function Words({ text }: { readonly text: string }) {
  return helpSpans(text).map(({ kind, text: words }, at) => {
    const key = `${at} ${words}`;
    if (kind === 'label')
      return (
        <Text key={key} span fw={600} className="help-label">
          {words}
        </Text>
      );
    if (kind === 'code') return <code key={key}>{words}</code>;
    return <span key={key}>{words}</span>;
  });
}
