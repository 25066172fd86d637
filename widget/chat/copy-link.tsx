import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../kit/icon.tsx';
import { writeFlowLink } from './flow-link.ts';
import { useStrings } from './strings-context.ts';

const SHOW_OUTCOME_MS = 2500;

/** The guided flow to share, and whom to tell how the copying went. */
export interface CopyLinkProperties {
  readonly flow: string;
  readonly announce: (text: string) => void;
}

/** Copies the address of this page that opens on the flow; where there is no clipboard, shows it to be copied by hand. */
export function CopyLink({ flow, announce }: CopyLinkProperties) {
  const strings = useStrings();
  const [outcome, setOutcome] = useState<'linkCopied' | 'linkToCopy' | null>(null);
  const link = writeFlowLink(location.href, flow);
  useEffect(() => {
    if (outcome === null) return;
    announce(strings[outcome]);
    if (outcome === 'linkToCopy') return;
    const timer = setTimeout(() => setOutcome(null), SHOW_OUTCOME_MS);
    return () => clearTimeout(timer);
  }, [outcome, strings, announce]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('linkCopied');
    } catch {
      // Pages without TLS and frames without permission have no clipboard.
      setOutcome('linkToCopy');
    }
  }

  if (outcome === 'linkToCopy')
    return (
      <label class="copy-link-by-hand">
        {strings.linkToCopy}
        <input type="text" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
      </label>
    );
  return (
    <button type="button" class="text-button" onClick={() => void copy()}>
      <Icon name={outcome === 'linkCopied' ? 'done' : 'link'} />
      {strings[outcome ?? 'copyLink']}
    </button>
  );
}
