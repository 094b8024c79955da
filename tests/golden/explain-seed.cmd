explain fixtures/seed.txt
