import { by, type DocumentPromises, no, notKnown, outside, row, yes } from './declare.js';
import { everyReport } from './tests.js';

const company = outside('what the company does and signs');
const server = outside('what a server does with the messages and accounts that it holds');
const support = outside('what someone writes to the support of the company');
const advisor = outside('an email that an administrator sends on purpose; no report of this package');

export const complianceOverview: DocumentPromises = {
  title: 'Certifications and compliance overview',
  file: 'compliance-overview.rst',
  parts: [
    {
      heading: 'Continual commitment to the principles of GDPR',
      rows: [
        row('C-01', '21.1-2', 'the data of people in the European Union are protected', company, notKnown),
        row(
          'C-02',
          '23-24',
          'security is worked on, and contracts hold what data protection asks for',
          company,
          notKnown,
        ),
        row('C-03', '25', 'a policy says what is done for privacy', company, notKnown),
        row('C-04', '26', 'the product has means to manage data and to take them along', server, notKnown),
      ],
    },
    {
      heading: 'Security infrastructure',
      rows: [
        row('C-05', '33.1, 35', 'who runs a server keeps the data on it', server, notKnown),
        row(
          'C-06',
          '36-38',
          'weaknesses can be reported in confidence, code is reviewed, a standard is met',
          company,
          notKnown,
        ),
      ],
    },
    {
      heading: 'Contractual obligations',
      rows: [
        row('C-07', '43, 45', 'a contract on the processing of data is part of the terms', company, notKnown),
        row('C-08', '46', "a policy says what happens to data on the company's own machines", company, notKnown),
      ],
    },
    {
      heading: 'Privacy measures',
      rows: [row('C-09', '51', 'personal data of customers and partners are kept safe', company, notKnown)],
    },
    {
      heading: 'Product features',
      rows: [
        row('C-10', '56', 'data can be managed and taken along', server, notKnown),
        row('C-11', '61.1-2', 'data can be erased after some time', server, notKnown),
        row('C-12', '62.1-2', 'a user can be deleted, with all messages', server, notKnown),
        row('C-13', '63.1', "notifications can be sent by a service of one's own", server, notKnown),
        row('C-14', '68.1-2', 'data can be brought in from elsewhere', server, notKnown),
        row('C-15', '69.1-2', 'conversations can be exported', server, notKnown),
      ],
    },
    {
      heading: 'U.S. trade compliance',
      rows: [
        row('C-16', '86.2', 'addresses are looked at, to refuse some countries', company, notKnown),
        row('C-17', '88.2-4', 'accounts of customers are checked by a tool', company, notKnown),
        row('C-18', '101', 'an email to a customer who has to go is kept', company, notKnown),
      ],
    },
    {
      heading: 'To be compliant with GDPR, do I need to remove message contents of email notifications?',
      rows: [
        row('C-19', '192, 194.2-4', 'every user can switch email notifications off', server, notKnown),
        row('C-20', '195.2', 'the way to the mail server can be encrypted', server, notKnown),
        row('C-21', '196.2', 'notifications can be switched off for all', server, notKnown),
      ],
    },
    {
      heading: 'What information is shared when I select Contact us on a Mattermost Admin Advisor notification?',
      rows: [
        row(
          'C-22',
          '201.1-2',
          'a click sends name, email address, number of users, address and id of the server',
          advisor,
          yes,
        ),
        row('C-23', '201.3', 'it serves to answer', company, notKnown),
        row('C-24', '203-204', 'from 5.35 on there are no such notices', advisor, notKnown),
      ],
    },
    {
      heading: 'Are the server access logs containing IP addresses a GDPR compliance issue?',
      rows: [
        row(
          'C-25',
          '209.1-2, 211-213',
          'who runs a server rules over its logs, with the addresses in them',
          server,
          notKnown,
        ),
      ],
    },
    {
      heading: 'How do you ensure personal data stays within European Union?',
      rows: [
        row(
          'C-26',
          '223.1',
          'the company processes no personal data of a server that someone else runs',
          by('every report', ...everyReport),
          no('events carry ids of users, teams and channels'),
        ),
        row('C-27', '223.2', 'what is written to the support is kept in the United States', support, notKnown),
        row(
          'C-28',
          '225.1-3, 227.1-2',
          'who asks the support gives personal data, which leave the European Union as a contract allows',
          support,
          notKnown,
        ),
      ],
    },
  ],
  silent: {
    'titles, headings and marks':
      '1-7, 9, 12-15, 17-20, 22, 27, 29-32, 34, 39-42, 44, 47-50, 52-55, 57-60, 64-67, 70-73, 75, 81-83, 85, 87, 89, 91, 93, 95, 97-100, 102-108, 118-121, 125, 128, 135, 138, 140-143, 146-149, 153, 155, 157, 159, 161, 164, 167, 169, 171, 174, 176-179, 185-191, 193, 197-200, 202, 205-208, 210, 214-217, 219-222, 224, 226, 228, 230-233, 235, 237-240, 242',
    'what the overview is about': '8, 10-11, 16, 33.2',
    'newsletter, links and contacts': '28, 63.2, 94, 96, 223.3, 227.3, 243',
    accessibility: '74, 76-80, 241',
    'trade and export':
      '84, 86.1, 88.1, 90, 92, 109-117, 122-124, 126-127, 129-134, 136-137, 139, 144-145, 150-152, 154, 156, 158, 160, 162-163, 165-166, 168, 170, 172-173, 175',
    'disclaimers and numbers of lists': '180-184, 194.1, 195.1, 196.1, 196.3, 229',
    'certifications and networks': '218, 234, 236',
  },
};
