import { readFileSync } from 'node:fs';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Details } from '#app/ui/content/details.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { NotificationBanner } from '#app/ui/content/notification-banner.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { TaskList } from '#app/ui/content/task-list.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { DateInput } from '#app/ui/form/date-input.tsx';
import { ErrorMessage } from '#app/ui/form/error-message.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Hint } from '#app/ui/form/hint.tsx';
import { Input } from '#app/ui/form/input.tsx';
import { Radios } from '#app/ui/form/radios.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { Textarea } from '#app/ui/form/textarea.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';
import { markupLines } from '#tests/support/gallery-markup.ts';

const FOLDER = new URL('../../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url);

function fixture(component: string, name: string): string {
  const file = readFileSync(new URL(`${component}/fixtures.json`, FOLDER), 'utf8');
  const { fixtures } = JSON.parse(file) as { fixtures: { name: string; html: string }[] };
  const found = fixtures.find((entry) => entry.name === name);
  if (!found) throw new Error(`${component} has no fixture "${name}"`);
  return found.html;
}

const NINO = 'National insurance number';
const CARD =
  'It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.';
const HELP =
  'We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.';
const NAME = 'Have you changed your name?';
const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const nations = [
  { value: 'british', label: 'British' },
  { value: 'irish', label: 'Irish' },
  { value: 'other', label: 'Citizen of another country' },
];
const options = [1, 2, 3].map((n) => ({ value: String(n), label: `GOV.UK frontend option ${n}` }));
const months = [
  ['January', '£85', '£95'],
  ['February', '£75', '£55'],
  ['March', '£165', '£125'],
].map((cells) => ({ cells }));
const words = { day: 'Day', month: 'Month', year: 'Year' };

const same: [component: string, name: string, element: ReactElement][] = [
  ['button', 'default', <Button>Save and continue</Button>],
  [
    'button',
    'secondary',
    <Button variant="secondary" name="secondary">
      Secondary button
    </Button>,
  ],
  [
    'button',
    'warning',
    <Button variant="warning" name="Warning">
      Warning button
    </Button>,
  ],
  ['input', 'default', <Input id="test-name" name="test-name" label="National Insurance number" />],
  [
    'input',
    'with hint text',
    <Input id="input-with-hint-text" name="test-name-2" label={NINO} hint={CARD} />,
  ],
  [
    'input',
    'with error message',
    <Input
      id="input-with-error-message"
      name="test-name-3"
      label="National Insurance number"
      errorPrefix="Error:"
      error="Enter a National Insurance number in the correct format"
    />,
  ],
  [
    'input',
    'with prefix and suffix',
    <Input
      id="input-with-prefix-suffix"
      name="cost"
      label="Cost per item, in pounds"
      prefix="£"
      suffix="per item"
    />,
  ],
  [
    'input',
    'with width-2 class',
    <Input id="input-width-2" name="test-width-2" label={NINO} hint={CARD} width={2} />,
  ],
  [
    'textarea',
    'default',
    <Textarea id="more-detail" name="more-detail" label="Can you provide more detail?" />,
  ],
  [
    'textarea',
    'with error message',
    <Textarea
      id="no-ni-reason"
      name="no-ni-reason"
      label="Why can’t you provide a National Insurance number?"
      errorPrefix="Error:"
      error="You must provide an explanation"
    />,
  ],
  [
    'select',
    'with hint text and error message',
    <Select
      id="select-2"
      name="select-2"
      label="Label text goes here"
      hint="Hint text goes here"
      errorPrefix="Error:"
      error="Error message goes here"
      options={options}
    />,
  ],
  ['radios', 'default', <Radios id="example-default" name="example-default" label={NAME} choices={yesNo} />],
  [
    'radios',
    'with hint',
    <Radios
      id="example-with-hint"
      name="example-with-hint"
      label={NAME}
      hint="This includes changing your last name or spelling your name differently."
      choices={yesNo}
    />,
  ],
  [
    'radios',
    'inline',
    <Radios
      id="example"
      name="example"
      label={NAME}
      inline
      value="no"
      hint="This includes changing your last name or spelling your name differently."
      choices={yesNo}
    />,
  ],
  [
    'checkboxes',
    'default',
    <Checkboxes id="nationality" name="nationality" label="What is your nationality?" choices={nations} />,
  ],
  [
    'checkboxes',
    'with hint',
    <Checkboxes
      id="nationality"
      name="nationality"
      label="What is your nationality?"
      hint="Select all that apply"
      choices={nations}
    />,
  ],
  [
    'error-message',
    'default',
    <ErrorMessage prefix="Error:">Error message about full name goes here</ErrorMessage>,
  ],
  [
    'hint',
    'default',
    <Hint>
      {"It's on your National Insurance card, benefit letter, payslip or P60. For example, 'QQ 12 34 56 C'."}
    </Hint>,
  ],
  ['details', 'default', <Details summary="Help with nationality">{HELP}</Details>],
  [
    'details',
    'expanded',
    <Details id="help-with-nationality" open summary="Help with nationality">
      {HELP}
    </Details>,
  ],
  [
    'inset-text',
    'default',
    <InsetText>
      It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the
      application.
    </InsetText>,
  ],
  [
    'warning-text',
    'default',
    <WarningText prefix="Warning">You can be fined up to £5,000 if you don’t register.</WarningText>,
  ],
  [
    'notification-banner',
    'with type as success',
    <NotificationBanner title="Success" kind="success">
      Email sent to example@email.com
    </NotificationBanner>,
  ],
  ['back-link', 'default', <BackLink href="#">Back</BackLink>],
  [
    'pagination',
    'with prev and next only and labels',
    <Pagination
      label="Pagination"
      previous={{ href: '/previous', text: 'Previous page', label: 'Paying VAT and duty' }}
      next={{ href: '/next', text: 'Next page', label: 'Registering an imported vehicle' }}
    />,
  ],
  [
    'table',
    'with head and caption',
    <Table
      caption="Caption 1: Months and rates"
      captionSize="m"
      firstCellIsHeader
      columns={[
        { label: 'Month you apply' },
        { label: 'Rate for bicycles', numeric: true },
        { label: 'Rate for vehicles', numeric: true },
      ]}
      rows={months}
    />,
  ],
];

test.each(same)('%s, %s: our component writes the markup of govuk-frontend', (component, name, element) => {
  expect(markupLines(renderToStaticMarkup(element))).toEqual(markupLines(fixture(component, name)));
});

test('a date asks for three numbers as govuk-frontend does, but the first box carries the id that errors link to', () => {
  const ours = renderToStaticMarkup(
    <DateInput
      id="dob"
      name="dob"
      words={words}
      label="What is your date of birth?"
      hint="For example, 31 3 1980"
    />,
  );
  const theirs = fixture('date-input', 'default')
    .replace('class="govuk-date-input" id="dob"', 'class="govuk-date-input"')
    .replaceAll('"dob-day"', '"dob"')
    .replace(' role="group"', '')
    .replace(/name="(day|month|year)"/g, 'name="dob.$1" dir="ltr"');
  expect(markupLines(ours)).toEqual(markupLines(theirs));
});

test('an error summary takes the focus without script', () => {
  const errors = [
    { text: 'The date your passport was issued must be in the past', id: 'example-error-1' },
    { text: 'Enter a postcode, like AA1 1AA', id: 'example-error-2' },
  ];
  const theirs = fixture('error-summary', 'default').replace(
    'data-module="govuk-error-summary"',
    'tabindex="-1" autofocus',
  );
  expect(
    markupLines(renderToStaticMarkup(<ErrorSummary title="There is a problem" errors={errors} />)),
  ).toEqual(markupLines(theirs));
});

test('a banner is a section named by its heading, which is a region without saying so', () => {
  const theirs = fixture('notification-banner', 'default')
    .replace(
      /^<div class="govuk-notification-banner" role="region"/,
      '<section class="govuk-notification-banner"',
    )
    .replace(/<\/div>\s*$/, '</section>');
  const ours = (
    <NotificationBanner title="Important">This publication was withdrawn on 7 March 2014.</NotificationBanner>
  );
  expect(markupLines(renderToStaticMarkup(ours))).toEqual(markupLines(theirs));
});

test('a task list has the structure of govuk-frontend; its tags carry a shape as well', () => {
  const tasks = [{ title: 'Company Directors', href: '#', status: 'Completed' }];
  const theirs = markupLines(fixture('task-list', 'default'));
  const ours = markupLines(renderToStaticMarkup(<TaskList tasks={tasks} />));
  expect(ours.slice(0, -1)).toEqual(theirs.slice(0, ours.length - 1));
});

test('breadcrumbs end with this page, which is said to be the current one', () => {
  const html = renderToStaticMarkup(
    <Breadcrumbs label="Breadcrumb" items={[{ text: 'Home', href: '/' }, { text: 'Offer' }]} />,
  );
  expect(markupLines(html).slice(0, 6)).toEqual(markupLines(fixture('breadcrumbs', 'default')).slice(0, 6));
  expect(html).toContain('aria-current="page">Offer');
});
