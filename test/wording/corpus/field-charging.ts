import { samples } from '../sample.ts';

/** Charging of vehicles: what its authors would write, and what a reviewer would stop at. */
export const charging = [
  ...samples('iso-iec-2', 'en', [
    [
      'requirement',
      'The station shall be accessible at all hours and shall be signposted from the nearest public road.',
    ],
    [
      'requirement',
      'Each bay shall be at least 2.5 m wide. At least one bay in every ten shall be accessible to wheelchair users.',
    ],
    ['requirement', 'During the hours of darkness, the illuminance at the connector shall be not less than 50 lx.'],
    ['recommendation', 'Bays should be roofed, and seating should be provided within 50 m of the bays.'],
    ['requirement', 'Charging equipment shall conform to IEC 61851-1.'],
    ['requirement', 'Not less than 50 % of the charging points shall be fast charging points.'],
    ['recommendation', 'New equipment should support communication in accordance with ISO 15118-1.'],
    [
      'requirement',
      'An emergency stop shall be within reach of every charging point and shall cut off the supply within 1 s.',
    ],
    ['requirement', 'Charging points shall be available for at least 98 % of the time in each calendar month.'],
    ['requirement', 'A faulty charging point shall be shown as out of service within 10 min and repaired within 24 h.'],
    ['permission', 'The operator may charge an idle fee from 15 min after the end of charging.'],
    ['instruction', 'Sweep the bays and wipe the displays every day. Remove snow before 07:00.'],
    [
      'statement',
      'Where several vehicles charge at the same time, the power at each charging point can be lower than its rated power.',
    ],
    [
      'requirement',
      'The price per kilowatt-hour and any further fees shall be displayed at the entrance and in the application before a session begins.',
    ],
    [
      'requirement',
      'Payment by bank card shall be possible at every station without registration. RFID cards and applications may be offered in addition.',
    ],
    [
      'requirement',
      'A receipt shall be sent within 24 h of the end of the session. It states the station, the date, the energy and the amount.',
    ],
    ['requirement', 'The hotline shall be staffed at all hours. Calls shall be answered within 30 s.'],
    ['requirement', 'Complaints shall be handled in accordance with ISO 10002 and answered within 5 days.'],
    [
      'requirement',
      'The operator shall survey its customers every year; customer satisfaction shall be at least 85 %.',
    ],
    ['definition', 'interface at which one vehicle is charged at a time'],
    ['definition', 'period from the connection of a vehicle to its disconnection'],
    ['definition', 'organization that is responsible for the daily running of a station'],
    [
      'scope',
      'This document specifies requirements for the siting, equipment, operation, pricing and customer care of public charging stations for electric vehicles. It is applicable to stations with at least four charging points. It does not apply to battery swapping.',
    ],
    [
      'requirement',
      'During the hours of darkness, the illuminance at the connector must be not less than 50 lx.',
      'forbidden-modal',
      'must',
    ],
    [
      'recommendation',
      'Bays shall be roofed, and seating should be provided within 50 m of the bays.',
      'mixed-modals',
      'shall',
    ],
    [
      'requirement',
      'The hotline shall be staffed at all hours. Calls shall be answered within 30.',
      'number-without-unit',
      '30',
    ],
    [
      'requirement',
      'Complaints shall be handled in accordance with relevant standards and answered within 5 days.',
      'vague-reference',
      'relevant standards',
    ],
  ]),
];
