import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
}

export function Checkbox(props: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside its root
    <label className="flex min-h-9 cursor-pointer items-center gap-2 pointer-coarse:min-h-11">
      <Base.Root
        checked={props.checked}
        disabled={props.disabled ?? false}
        onCheckedChange={props.onCheckedChange}
        className="flex size-5 shrink-0 items-center justify-center rounded-8 border border-ink-5 bg-raised transition-colors data-checked:border-brand data-checked:bg-brand"
      >
        <Base.Indicator>
          <Check aria-hidden className="size-4 text-on-brand" />
        </Base.Indicator>
      </Base.Root>
      <span>{props.label}</span>
    </label>
  );
}
