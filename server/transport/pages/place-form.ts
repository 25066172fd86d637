import { html, type Markup } from './markup.ts';
import type { PageLanguage, PageWords } from './page-words.ts';

/** What the form stands for at the moment. */
export interface PlaceChoice {
  readonly action: string;
  readonly cities: readonly { readonly id: string; readonly name: string }[];
  readonly city: string | null;
  readonly day: string;
  readonly language: PageLanguage;
}

/** For which city and day a page is shown; works without scripts. */
export function placeForm({ action, cities, city, day, language }: PlaceChoice, words: PageWords): Markup {
  return html`<form class="place" id="place" method="get" action="${action}" aria-label="${words.place}">
          <h2>${words.place}</h2>
          ${language !== 'zh-Hans' && html`<input type="hidden" name="lang" value="${language}" />`}
          <label>${words.city}
            <select class="place-field" name="city">
              <option value="">${words.everywhere}</option>
              ${cities.map(({ id, name }) => html`<option value="${id}"${id === city ? html` selected` : null}>${name}</option>`)}
            </select>
          </label>
          <label>${words.day} <input class="place-field" type="date" name="asOf" value="${day}" /></label>
          <button class="place-field place-show" type="submit">${words.show}</button>
        </form>`;
}
