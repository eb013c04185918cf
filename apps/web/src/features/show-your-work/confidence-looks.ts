import type { Tone } from '@novi/ui/state-pill';
import type { Explained } from '../../app/data/app-router.ts';
import type { PlainKey } from '../../app/messages/translate.ts';

type Confidence = Explained['lines'][number]['confidence'];

export const confidenceLooks: Record<Confidence, { word: PlainKey; tone: Tone }> = {
  sure: { word: 'confidence.sure', tone: 'ready' },
  likely: { word: 'confidence.likely', tone: 'new' },
  unsure: { word: 'confidence.unsure', tone: 'late' },
};
