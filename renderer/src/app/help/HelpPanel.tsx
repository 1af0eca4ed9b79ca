import './help.css';
import { Anchor, CloseButton, Loader, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { findHelp } from '#shared/domain/help/find-help.ts';
import type { HelpPage } from '#shared/domain/help/help-page.ts';
import { noteOf } from '../ipc-link.ts';
import { useTRPC } from '../trpc.ts';
import { HelpBlocks } from './HelpBlocks.tsx';
import { closeHelp, type HelpPlace, openHelp, useHelpPlace } from './help-store.ts';

/** The help beside the work: it stays open while the steps are done. */
export function HelpPanel() {
  const place = useHelpPlace();
  return place === null ? null : <OpenHelp place={place} />;
}

function OpenHelp({ place }: { readonly place: NonNullable<HelpPlace> }) {
  const trpc = useTRPC();
  const { data: pages, error } = useQuery(trpc.help.pages.queryOptions(undefined, { staleTime: Infinity }));
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => search.current?.focus({ preventScroll: true }), []);
  // A link that was pressed is gone with its page and leaves the keys to nobody; elsewhere Escape is for what is open there.
  const onEscape = ({ target }: KeyboardEvent) => {
    if (target === document.body || (target instanceof Node && panel.current?.contains(target))) closeHelp();
  };
  useHotkeys([['Escape', onEscape]], []);
  const page = pages?.find(({ id }) => id === place.page);
  const go = (...where: Parameters<typeof openHelp>) => {
    setQuery('');
    openHelp(...where);
  };
  return (
    <aside ref={panel} className="help" aria-label="Hướng dẫn sử dụng">
      <header className="help-head">
        <Text fw={600}>Hướng dẫn sử dụng</Text>
        <CloseButton aria-label="Đóng hướng dẫn" onClick={closeHelp} />
      </header>
      <div className="help-search">
        <TextInput
          ref={search}
          aria-label="Tìm trong hướng dẫn"
          placeholder="Tìm trong hướng dẫn, không cần dấu"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys */}
      <section className="help-body" tabIndex={0} aria-label="Nội dung hướng dẫn">
        {error !== null && <Text size="sm">{noteOf(error)?.message ?? ''}</Text>}
        {pages === undefined && error === null && <Loader size="sm" role="status" aria-label="Đang mở" />}
        {pages !== undefined && query.trim() !== '' && <Hits pages={pages} query={query} onOpen={go} />}
        {pages !== undefined && query.trim() === '' && page === undefined && (
          <Contents pages={pages} onOpen={go} />
        )}
        {query.trim() === '' && page !== undefined && (
          <Page key={page.id} page={page} section={place.section} />
        )}
      </section>
    </aside>
  );
}

function Contents({
  pages,
  onOpen,
}: {
  readonly pages: readonly HelpPage[];
  readonly onOpen: typeof openHelp;
}) {
  return (
    <ul className="help-list">
      {pages.map(({ id, title }) => (
        <li key={id}>
          <Anchor component="button" type="button" size="sm" onClick={() => onOpen(id)}>
            {title}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

interface HitsProps {
  readonly pages: readonly HelpPage[];
  readonly query: string;
  readonly onOpen: typeof openHelp;
}

function Hits({ pages, query, onOpen }: HitsProps) {
  const hits = findHelp(pages, query);
  if (hits.length === 0) {
    return <Text size="sm">Không tìm thấy. Hãy dùng từ khác, ví dụ: ban hành, nhận biểu, khóa điểm.</Text>;
  }
  return (
    <ul className="help-list">
      {hits.map(({ pageId, pageTitle, section }) => (
        <li key={`${pageId} ${section ?? ''}`}>
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="left"
            onClick={() => onOpen(pageId, section)}
          >
            {section ?? pageTitle}
          </Anchor>
          {section !== null && (
            <Text size="xs" c="gray.7">
              {pageTitle}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

function Page({ page, section }: { readonly page: HelpPage; readonly section: string | null }) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const headings = article.current?.querySelectorAll<HTMLElement>('h3') ?? [];
    const wanted = [...headings].find(({ textContent }) => textContent === section);
    wanted?.scrollIntoView({ block: 'start' });
  }, [section]);
  return (
    <article ref={article} className="help-page">
      <Anchor component="button" type="button" size="sm" onClick={() => openHelp('list')}>
        <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: -2 }} /> Tất cả các mục
      </Anchor>
      <h2>{page.title}</h2>
      <HelpBlocks blocks={page.lead} />
      {page.sections.map(({ title, blocks }) => (
        <section key={title}>
          <h3>{title}</h3>
          <HelpBlocks blocks={blocks} />
        </section>
      ))}
    </article>
  );
}
