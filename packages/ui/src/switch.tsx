import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

interface SwitchProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
}

/** Something that is on or off at once, without a save button. */
export function Switch(props: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside its root
    <label className="flex min-h-11 cursor-pointer items-center justify-between gap-4">
      <span className="flex flex-col">
        <span className="font-bold">{props.label}</span>
        {props.hint && <span className="text-14 text-ink-6">{props.hint}</span>}
      </span>
      <Base.Root
        checked={props.checked}
        disabled={props.disabled ?? false}
        onCheckedChange={props.onCheckedChange}
        className="flex h-6 w-10 shrink-0 items-center rounded-full bg-ink-5 p-0.5 transition-colors data-checked:bg-brand data-disabled:opacity-55"
      >
        <Base.Thumb className="size-5 rounded-full bg-raised transition-transform data-checked:translate-x-4 rtl:data-checked:-translate-x-4" />
      </Base.Root>
    </label>
  );
}
