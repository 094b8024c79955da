explain --json fixtures/seed.txt
