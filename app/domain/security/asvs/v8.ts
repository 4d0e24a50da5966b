import { shown, written, type Chapter } from './requirement.ts';

const ACCESS = 'routes/matrix/access.test.ts';

export const V8: Chapter = {
  id: 'V8',
  requirements: [
    written('V8.1.1', 1, 'It is written who may do what, with which records', 'Who may do what'),
    written('V8.1.2', 2, 'It is written who reads and writes which field', 'Who reads which field'),
    shown(
      'V8.2.1',
      1,
      'A page or act is for those it is meant for',
      `${ACCESS} > %s > opens no other page: sign-in for somebody unknown, the page that does not exist for everybody else`,
      `${ACCESS} > %s > changes nothing by sending forms to them`,
    ),
    shown(
      'V8.2.2',
      1,
      'A record is for those it is meant for',
      `${ACCESS} > a record out of reach is the same as one that does not exist`,
      'db/queries/offers.test.ts > who sees an offer > a draft: its own organisation’s donors, and nobody else',
      'db/queries/needs/need-views.test.ts > an outsider finds no need whole, nor its events',
    ),
    shown(
      'V8.2.3',
      2,
      'A field is for those it is meant for',
      'routes/matrix/canaries.test.ts > %s > meets none of its words on any page',
      'db/queries/matches.test.ts > what a donor reads > not one word that the masked view hides, in any page or list before the introduction',
      'e2e/extra-fields.spec.ts > ${path} takes no more than it asks for',
    ),
    shown(
      'V8.3.1',
      1,
      'The server decides, each time, before it does anything',
      'routes/matrix/guards.test.ts > %s > reads nothing before it knows who is asking',
      'routes/matrix/guards.test.ts > %s > changes nothing before it knows who is asking',
      'db/door/actors.test.ts > without the line that sets the role, nothing can be read',
    ),
    shown(
      'V8.4.1',
      2,
      'What one organisation does never touches another’s',
      'db/queries/offers.test.ts > who writes an offer > another donor’s update reaches no row',
      'db/queries/needs/need-views.test.ts > an outsider writes nothing of a need',
      'db/row-level-security.test.ts > every table forces row-level security, unless it is on the reviewed list',
    ),
  ],
};
