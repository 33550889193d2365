/// <reference types="@transparent-office/widgets/jsx/vue" />
