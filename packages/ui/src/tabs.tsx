import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

interface TabsProps {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  tabs: readonly { value: string; label: ReactNode; content: ReactNode }[];
}

/** Views of one thing, side by side; one is shown. */
export function Tabs(props: TabsProps) {
  return (
    <Base.Root value={props.value} onValueChange={(value) => props.onValueChange(String(value))}>
      <Base.List aria-label={props.label} className="flex gap-4 overflow-x-auto border-paper-3 border-b">
        {props.tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px h-11 whitespace-nowrap border-transparent border-b-2 px-1 text-14 text-ink-7 transition-colors hover:text-ink-9 data-active:border-brand data-active:font-bold data-active:text-ink-9"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {props.tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
