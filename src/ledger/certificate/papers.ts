import type { CertificateOf } from './page.ts';

/**
 * Forms that Russian law demands beside the evidence, by file name: the marking and the access list of Federal Law 98-FZ on trade
 * secrets (Article 10), and the points of a notary's protocol of inspection (Fundamentals of legislation on the notariate, Articles
 * 102 and 103). The laws are recalled, not read. The forms are in Russian.
 */
export function russianPapers({ report, file, sha256, vkey, manifest, on }: CertificateOf): Record<string, string> {
  const statement = manifest?.said;
  const holder = statement?.held_by ?? '______________________';
  const proven = report.proven ? `${report.proven.time} (${report.proven.by})` : 'не доказано';
  return {
    '98-fz-marking.md': `# Гриф «Коммерческая тайна»

Образец. Заполните, проверьте с юристом; по памяти: Федеральный закон 98-ФЗ, статья 10, часть 1, пункт 5.

> **Коммерческая тайна**
> Обладатель: ______________________ (полное наименование и место нахождения; для предпринимателя — фамилия, имя, отчество и место жительства)

Наносится на каждый материальный носитель и в реквизиты документа.

| поле | значение |
| --- | --- |
| Документ | ${statement?.title ?? file} |
| Файл | ${file} |
| SHA-256 | ${sha256} |
| Запечатан в журнале | запись ${report.index} из ${report.size} |
| Ответственный за режим | ${holder} |

Режим считается установленным, когда выполнены все пять мер статьи 10 (перечень сведений; ограничение доступа; учёт лиц; договоры с работниками и контрагентами; гриф).
`,
    '98-fz-access.csv': `номер,лицо,должность или организация,основание (договор; приказ),доступ с,доступ до,подпись об ознакомлении,примечание\n1,${csv(statement?.recipient ?? '')},,${csv(statement?.agreement ?? '')},,,,файл ${csv(file)}\n2,,,,,,,\n`,
    'notary-protocol.md': `# Протокол осмотра доказательства нотариусом: что осмотреть

Образец для заявления нотариусу; по памяти: Основы законодательства РФ о нотариате, статьи 102 и 103. Подготовлено ${on}.

1. Предмет: файл «${file}», SHA-256 ${sha256}, и файл доказательства (.tlog-proof).
2. Нотариус вычисляет SHA-256 файла общедоступной программой (\`sha256sum\`) и сверяет с указанным выше.
3. Нотариус выполняет проверку и переносит её вывод в протокол:

       chorsu ledger verify ${file} --proof PROOF --key '${vkey}' --ca ROOTS.pem --crl LIST.crl

4. В протокол переносятся: время, не позднее которого файл существовал (${proven}); ключ журнала ${report.key.id}; запись ${report.index} из ${report.size}.
${report.stamps.map((stamp) => `5. Метка времени: подписант ${stamp.signer.fingerprint}, издатель ${stamp.signer.issuer}, серийный номер метки ${stamp.serial}, политика ${stamp.policy}, корневой сертификат ${stamp.root.fingerprint}.`).join('\n')}
6. Протокол не подтверждает авторства, принадлежности и содержания файла; он не показывает, сколько других вариантов запечатано.
7. Приложения: файл, доказательство, корневые сертификаты, списки отзыва, версия программы.
`,
  };
}

const csv = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
