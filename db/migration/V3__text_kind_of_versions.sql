-- Whose words a text is belongs to the text: a quote carries the kind of the version that it was checked against.
ALTER TABLE article_version ADD COLUMN text_kind text
  CHECK (text_kind IN ('original', 'translation', 'paraphrase'));
UPDATE article_version SET text_kind = article.text_kind FROM article WHERE article.id = article_version.article_id;
ALTER TABLE article_version ALTER COLUMN text_kind SET NOT NULL;
