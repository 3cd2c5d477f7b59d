/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "cli/remit-cli-json.h"

#include "chart/remit-item.h"
#include "cli/remit-cli.h"

/* JSON as the commands write it: an object on one line. */

/**
 * remit_cli_json_add_string:
 * @builder: a builder in an object
 * @name: a key
 * @value: a text
 *
 * Adds a text.
 */
void
remit_cli_json_add_string (JsonBuilder *builder,
                           const char  *name,
                           const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/**
 * remit_cli_json_add_count:
 * @builder: a builder in an object
 * @name: a key
 * @value: a number
 *
 * Adds a whole number.
 */
void
remit_cli_json_add_count (JsonBuilder *builder,
                          const char  *name,
                          guint        value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/**
 * remit_cli_json_add_number:
 * @builder: a builder in an object
 * @name: (nullable): a key, %NULL in an array
 * @value: a number
 *
 * Adds a number in full precision.
 */
void
remit_cli_json_add_number (JsonBuilder *builder,
                           const char  *name,
                           double       value)
{
  if (name != NULL)
    json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, value);
}

/**
 * remit_cli_json_add_ids:
 * @builder: a builder in an object
 * @name: a key
 * @items: (element-type RemitItem): items of a chart
 *
 * Adds the ids of items.
 */
void
remit_cli_json_add_ids (JsonBuilder *builder,
                        const char  *name,
                        GPtrArray   *items)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    json_builder_add_string_value (builder, remit_item_get_id (g_ptr_array_index (items, i)));
  json_builder_end_array (builder);
}

/**
 * remit_cli_json_print:
 * @builder: a builder whose object is complete
 *
 * Writes the object to standard output, on a line.
 *
 * Returns: whether it was written
 */
gboolean
remit_cli_json_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *json = json_to_string (root, FALSE);
  g_autofree char *line = g_strconcat (json, "\n", NULL);

  return remit_cli_print (line, TRUE);
}
