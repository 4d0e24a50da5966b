/**
 * What people type when asked for a long password: pieces that lists of leaked passwords show again and again, folded
 * to lower-case letters and digits. A password that is made of nothing else is common, however long it is.
 */
export const COMMON_PIECES: readonly string[] = // Whole phrases.
  (
    'correcthorsebatterystaple thequickbrownfoxjumpsoverthelazydog thequickbrownfox maytheforcebewithyou ' +
    'tobeornottobethatisthequestion tobeornottobe iamthebestintheworld ilovemyfamily ilovemyself iloveyousomuch ' +
    'iloveyouforever iloveyou ihatepasswords idontknow idontcare ihateyou godisgood godislove jesuslovesme jesuschrist ' +
    'loremipsumdolorsitamet loremipsum helloworld onceuponatime letmein letmeinplease openthedoor opensesame trustnoone ' +
    'trustno1 whatthehell whateverworks nevergonnagiveyouup winteriscoming livelonganprosper happybirthday merrychristmas ' +
    'happynewyear goodmorning goodnight goodluck pleaseletmein thisismypassword thisisapassword mypasswordis mypassword ' +
    'newpassword oldpassword changeme changemenow changeit defaultpassword temporarypassword temppassword ' +
    // Keyboard walks.
    'qwertyuiopasdfghjklzxcvbnm qwertyuiop asdfghjkl zxcvbnm qwertyui qwertz azerty azertyuiop qwerty asdfgh asdf zxcv ' +
    'qazwsxedcrfvtgbyhnujm qazwsxedc qazwsx 1qaz2wsx3edc4rfv 1qaz2wsx 1q2w3e4r5t6y 1q2w3e4r5t 1q2w3e4r 1q2w3e q1w2e3r4t5 ' +
    'q1w2e3r4 poiuytrewq lkjhgfdsa mnbvcxz qweasdzxc qweasd qweqwe asdasd zaq12wsx zaq1xsw2 ' +
    // Sequences.
    'abcdefghijklmnopqrstuvwxyz abcdefgh abcdef abcd1234 abcabc abc123 abc 12345678901234567890 1234567890 123456789 ' +
    '12345678 1234567 123456 12345 1234 0987654321 987654321 87654321 7654321 654321 54321 4321 123123 112233 121212 ' +
    '101010 123321 147258369 159753 789456123 a1b2c3d4 a1b2c3 1a2b3c ' +
    // Words.
    'password passwort passwd passphrase motdepasse contrasena contraseña senha parol пароль haslo welcome bienvenue ' +
    'administrator administrador admin root superuser system server computer internet network security secure secret ' +
    'private access account login signin user username guest test testing tester demo default master manager office work ' +
    'company service support database backup windows linux microsoft google apple facebook samsung android iphone ' +
    'monkey dragon tiger lion eagle shadow princess prince sunshine football baseball basketball soccer hockey superman ' +
    'batman spiderman starwars pokemon naruto minecraft michael jennifer jessica daniel thomas robert george andrew ' +
    'charlie jordan ashley nicole matthew joshua anthony amanda samantha mohammed muhammad mohamed ahmed fatima ali ' +
    'freedom flower lovely beautiful butterfly chocolate cookie banana orange purple yellow summer winter spring autumn ' +
    'january february march april june july august september october november december monday tuesday wednesday thursday ' +
    'friday saturday sunday family mother father brother sister friend forever together happy money million diamond ' +
    'silver golden gold ginger pepper cheese coffee hunter killer ranger soldier warrior champion winner liverpool ' +
    'arsenal chelsea barcelona madrid juventus england france america brasil russia china india africa london paris ' +
    'geneva newyork unitednations nations ministry government embassy delegation diplomat cyber cybersecurity hello ' +
    'love baby angel jesus christ allah bismillah alhamdulillah inshallah god star blue red green black white'
  ).split(' ');
