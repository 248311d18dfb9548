import { Header, type Key, ListBox, ListBoxItem, ListBoxSection, type Selection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Icon, SearchField } from '../shared/ui/index.ts';
import { channelIcons } from './channel-icons.ts';
import { DueBadge } from './DueBadge.tsx';
import type { FollowUp } from './follow-up.ts';
import type { Filter, Group } from './list.ts';

interface FollowUpListProps {
  readonly groups: readonly Group[];
  readonly filter: Filter;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly today: string;
  readonly shown: string | null;
  readonly onSelect: (id: string) => void;
  /** nobody belongs here, whatever is searched for */
  readonly isEmpty: boolean;
  /** open follow-ups in all, and those of them that can wait */
  readonly openCount: number;
  readonly laterCount: number;
  readonly onShow: (filter: Filter) => void;
  /** the person is shown instead of the list: going through the names must not open each of them */
  readonly isNarrow: boolean;
  /** kept as it is, behind the person who is shown instead */
  readonly isHidden: boolean;
}

/**
 * The people to follow up, by due date. Arrow keys go through them; typing a letter jumps to a name. Beside the list the
 * person follows along; where she takes its place, Enter or a click opens her.
 */
export function FollowUpList(props: FollowUpListProps) {
  const { groups, filter, search, onSearch, today, shown, onSelect, isEmpty, isNarrow, isHidden } = props;
  const { t } = useTranslation('library');
  if (isEmpty) {
    return <Nobody {...props} />;
  }
  const count = groups.reduce((all, group) => all + group.followUps.length, 0);
  return (
    <div className="l-list" hidden={isHidden} tabIndex={-1}>
      <SearchField label={t(($) => $.search.label)} value={search} onChange={onSearch} />
      <p className="l-count" role="status">
        {count === 0 ? t(($) => $.search.none, { search }) : t(($) => $.search.count, { count })}
      </p>
      {count > 0 && (
        <ListBox
          className="l-people"
          aria-label={t(($) => $.filter[filter].title)}
          {...(isNarrow
            ? { onAction: (key: Key) => onSelect(String(key)) }
            : {
                selectionMode: 'single',
                selectionBehavior: 'replace',
                disallowEmptySelection: true,
                selectedKeys: shown === null ? [] : [shown],
                onSelectionChange: (keys: Selection) => {
                  const [key] = keys === 'all' ? [] : [...keys];
                  if (key !== undefined) onSelect(String(key));
                },
              })}
        >
          {groups.map((group) => (
            <ListBoxSection key={group.due} id={group.due} aria-label={t(($) => $.due.group[group.due])}>
              {group.due !== 'all' && (
                <Header className="l-due" data-due={group.due}>
                  {t(($) => $.due.group[group.due])} ({group.followUps.length})
                </Header>
              )}
              {group.followUps.map((followUp) => (
                <Person key={followUp.id} followUp={followUp} today={today} />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      )}
    </div>
  );
}

/** An empty list says why it is, and where the rest is. */
function Nobody({ filter, openCount, laterCount, onShow, isHidden }: FollowUpListProps) {
  const { t } = useTranslation('library');
  if (filter === 'now' && laterCount > 0) {
    return (
      <div className="l-nobody" hidden={isHidden} tabIndex={-1}>
        <EmptyState
          icon="success"
          title={t(($) => $.empty.nowButLater.title)}
          action={
            <Button icon="time" onPress={() => onShow('later')}>
              {t(($) => $.empty.nowButLater.show)}
            </Button>
          }
        >
          {t(($) => $.empty.nowButLater.text, { count: laterCount })}
        </EmptyState>
      </div>
    );
  }
  const why = filter === 'now' && openCount > 0 ? 'nowButOpen' : filter;
  return (
    <div className="l-nobody" hidden={isHidden} tabIndex={-1}>
      <EmptyState icon={filter === 'now' ? 'success' : 'info'} title={t(($) => $.empty[why].title)}>
        {t(($) => $.empty[why].text)}
      </EmptyState>
    </div>
  );
}

function Person({ followUp, today }: { followUp: FollowUp; today: string }) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation('domain');
  const [first, ...more] = followUp.topics;
  const { channel } = followUp.contact;
  return (
    <ListBoxItem id={followUp.id} textValue={followUp.name} className="l-person">
      <span className="l-name">{followUp.name}</span>
      <DueBadge followUp={followUp} today={today} />
      <span className="l-needs">
        {first && word(($) => $.topic[first])}
        {more.length > 0 && ` ${t(($) => $.moreTopics, { count: more.length })}`}
      </span>
      <span className="l-channel">
        <Icon name={channelIcons[channel]} /> {word(($) => $.contactChannel[channel])}
      </span>
    </ListBoxItem>
  );
}
