import type { ClauseId } from '@articulado/base';
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { laterParts } from '../load-later-parts.js';
import type { SuggestionsPanel, SuggestionsPanelOptions } from './suggestions-panel.js';

/** The place of the suggestions, until the part of the page that draws them is here, and while it is. */
export class SuggestionsSlot {
  private panel: SuggestionsPanel | undefined;

  /** @param place - where the list of them is shown */
  constructor(private readonly place: Signal<ComponentChildren>) {}

  /** Another text is on show. What was told of suggestions before is asked for anew. */
  open(options: SuggestionsPanelOptions): void {
    this.close();
    void laterParts.prefetch().then(({ suggestionsPanel }) => {
      if (options.view.isDestroyed) return;
      const { panel, view } = suggestionsPanel(options);
      this.panel = panel;
      this.place.value = view;
    });
  }

  hear(told: string | undefined): void {
    this.panel?.hear(told);
  }

  caretAt(clause: ClauseId | undefined): void {
    this.panel?.caretAt(clause);
  }

  private close(): void {
    this.panel?.destroy();
    this.panel = undefined;
    this.place.value = undefined;
  }
}
