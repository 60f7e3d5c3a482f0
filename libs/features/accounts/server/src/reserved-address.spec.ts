import { demoPeople } from './demo-people.js';
import { isReservedAddress } from './reserved-address.js';

describe('addresses that nobody has', () => {
  it.each([
    ...Object.values(demoPeople).map(({ email }) => email),
    'a@example',
    'a@b.test',
    'a@EXAMPLE.org ',
    'a@mail.example.com',
  ])('knows %s', (address) => expect(isReservedAddress(address)).toBe(true));

  it.each(['a@minfin.gob.gt', 'example@gmail.com', 'a@myexample.org', 'a@example.org.gt', 'a@contest.com'])(
    'lets %s be written to',
    (address) => expect(isReservedAddress(address)).toBe(false),
  );
});
