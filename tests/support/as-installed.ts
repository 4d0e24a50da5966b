import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { useInstallationMode } from '#app/operations/installation.ts';

// Each file begins as a server does, whatever the files before it in this process served.
useInstallationMode('production');
forgetCatalogue();
