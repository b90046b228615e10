// Takes a message as its service got it; draws it as the service does, from what it knows: anything else is
// left out, as the service would. Never runs or loads anything of it.
import type { ComponentChildren, VNode } from 'preact';
import type { CaughtMessage } from '../local/robots/catcher.ts';
import { ChatHtml } from './chat-html.tsx';
import { each } from './each.tsx';
import { isWebAddress, Markdown } from './markdown.tsx';

type Json = Record<string, unknown>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const Button = ({ label, url }: { label: unknown; url: unknown }) =>
  isWebAddress(text(url)) ? (
    <a class="chat-button" href={text(url)}>
      {text(label)}
    </a>
  ) : null;
const Buttons = ({ children }: { children: ComponentChildren }) => <div class="chat-buttons">{children}</div>;
const Lines = ({ of }: { of: string }) => <p class="lines">{of}</p>;

function feishu({ card }: Json): VNode {
  const { header, elements } = object(card);
  const of = (part: Json) => text(object(part.text).content);
  return (
    <>
      <h3 class={`chat-head ${text(object(header).template)}`}>
        {text(object(object(header).title).content)}
      </h3>
      {each(list(elements), (part) => {
        if (part.tag === 'hr') return <hr />;
        if (part.tag === 'action')
          return (
            <Buttons>
              {each(list(part.actions), (action) => (
                <Button label={of(action)} url={action.url} />
              ))}
            </Buttons>
          );
        if (part.tag === 'note')
          return <p class="grey">{each(list(part.elements), ({ content }) => text(content))}</p>;
        const called = /^<at id=([\w-]{1,80})><\/at>/.exec(of(part))?.[1];
        return called === undefined ? <Lines of={of(part)} /> : <p class="called">@{called}</p>;
      })}
    </>
  );
}

function dingtalk(body: Json): VNode {
  const card = object(body.actionCard ?? body.markdown);
  return (
    <>
      <Markdown text={text(card.text)} />
      <Buttons>
        <Button label={card.singleTitle} url={card.singleURL} />
      </Buttons>
    </>
  );
}

function slack({ blocks }: Json): VNode {
  return (
    <>
      {each(list(blocks), (block) => {
        const own = object(block.text);
        if (block.type === 'divider') return <hr />;
        if (block.type === 'header') return <h3>{text(own.text)}</h3>;
        if (block.type === 'context')
          return <p class="grey">{each(list(block.elements), (part) => text(part.text))}</p>;
        if (block.type === 'actions')
          return (
            <Buttons>
              {each(list(block.elements), (part) => (
                <Button label={object(part.text).text} url={part.url} />
              ))}
            </Buttons>
          );
        return own.type === 'mrkdwn' ? (
          <p class="called">{text(own.text).replace(/[<>]/g, '')}</p>
        ) : (
          <Lines of={text(own.text)} />
        );
      })}
    </>
  );
}

function chat(body: Json): VNode {
  const { header, sections } = object(list(body.cardsV2)[0]?.card);
  return (
    <>
      {text(body.text) !== '' && <p class="called">{text(body.text).replace(/<users\/(\d+)>/g, '@$1')}</p>}
      <h3>{text(object(header).title)}</h3>
      {each(list(sections), ({ widgets }) => (
        <section>
          {each(list(widgets), ({ textParagraph, buttonList }) =>
            textParagraph ? (
              <ChatHtml html={text(object(textParagraph).text)} />
            ) : (
              <Buttons>
                {each(list(object(buttonList).buttons), (part) => (
                  <Button label={part.text} url={object(object(part.onClick).openLink).url} />
                ))}
              </Buttons>
            ),
          )}
        </section>
      ))}
    </>
  );
}

function adaptive(part: Json): ComponentChildren {
  if (part.type === 'Container')
    return (
      <section class={`${text(part.style)}${part.separator === true ? ' apart' : ''}`}>
        {each(list(part.items), adaptive)}
      </section>
    );
  if (part.type === 'ActionSet')
    return (
      <Buttons>
        {each(list(part.actions), ({ title, url }) => (
          <Button label={title} url={url} />
        ))}
      </Buttons>
    );
  if (part.type === 'TextBlock') return <p class="called">{text(part.text).replace(/<\/?at>/g, '')}</p>;
  return (
    <p>
      {each(list(part.inlines), (run) =>
        run.weight === 'Bolder' ? (
          <strong>{text(run.text)}</strong>
        ) : (
          <span class={run.isSubtle === true ? 'grey' : undefined}>{text(run.text)}</span>
        ),
      )}
    </p>
  );
}

const teams = ({ attachments }: Json): VNode => (
  <>{each(list(object(list(attachments)[0]?.content).body), adaptive)}</>
);

/** The message inside its service's frame. */
export function Drawn({ message: { service, body } }: { message: CaughtMessage }): VNode {
  if (service === 'wecom') return <Markdown text={text(object(body.markdown).content)} />;
  const draw = { feishu, dingtalk, slack, chat, teams }[service];
  return draw(body);
}
