// Takes the view that is open; gives the bar at the top with the way to the others. Never leaves a view by
// itself.
import { useRef } from 'preact/hooks';
import { BrandMark } from '../../../shared/look/brand-mark.tsx';
import type { Language } from '../../../shared/model/plan.ts';
import { sayInSidebar } from '../../../shared/words/sidebar.ts';
import { VIEWS, type View } from '../../src/entry/sidebar-messages.ts';

interface TopProps {
  view: View;
  language: Language;
  onView: (view: View) => void;
}

export function Top({ view, language, onView }: TopProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <header class="top">
      <details
        class="views"
        ref={menu}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          close();
          menu.current?.querySelector('summary')?.focus();
        }}
      >
        <summary>
          <BrandMark className="logo" />
          <h1>{sayInSidebar(language, view)}</h1>
          <svg class="turn" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.8" />
          </svg>
        </summary>
        <nav aria-label={sayInSidebar(language, 'views')}>
          {VIEWS.map((each) => (
            <button
              type="button"
              key={each}
              aria-current={each === view ? 'page' : undefined}
              onClick={() => {
                close();
                onView(each);
              }}
            >
              {sayInSidebar(language, each)}
            </button>
          ))}
        </nav>
      </details>
    </header>
  );
}
