explain fixtures/articles
